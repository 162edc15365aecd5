using System.Runtime.InteropServices;

namespace Telltale;

/// <summary>Remembers which models were found, or not found, in bounded space and without allocating when asked again.</summary>
internal sealed class PriceCache
{
    private const int Slots = 1024;
    private const int Ways = 4;

    private readonly Entry?[] _slots = new Entry?[Slots];
    private int _turn;

    public bool TryGet(string? provider, string model, out PricedModel? priced)
    {
        int at = Place(provider, model);
        for (int i = 0; i < Ways; i++)
        {
            Entry? entry = Volatile.Read(ref _slots[(at + i) & (Slots - 1)]);
            if (entry is null)
            {
                break;
            }

            if (entry.Model == model && entry.Provider == provider)
            {
                priced = entry.Priced;
                return true;
            }
        }

        priced = null;
        return false;
    }

    /// <summary>Takes the model in, in place of an older one if there is no room. Writers may overwrite each other.</summary>
    public void Set(string? provider, string model, PricedModel? priced)
    {
        int at = Place(provider, model);
        int way = 0;
        while (way < Ways && Volatile.Read(ref _slots[(at + way) & (Slots - 1)]) is not null)
        {
            way++;
        }

        if (way == Ways)
        {
            way = Interlocked.Increment(ref _turn) & (Ways - 1);
        }

        Volatile.Write(ref _slots[(at + way) & (Slots - 1)], new Entry(provider, model, priced));
    }

    // Names are long and alike, and hashing all of one would take most of a lookup: four samples tell them apart well enough.
    private static int Place(string? provider, string model)
    {
        ulong hash = (uint)model.Length;
        if (model.Length >= 4)
        {
            int last = model.Length - 4;
            hash = Mix(hash, FourAt(model, 0));
            hash = Mix(hash, FourAt(model, last / 3));
            hash = Mix(hash, FourAt(model, last * 2 / 3));
            hash = Mix(hash, FourAt(model, last));
        }
        else
        {
            foreach (char c in model)
            {
                hash = Mix(hash, c);
            }
        }

        if (!string.IsNullOrEmpty(provider))
        {
            hash = Mix(hash, ((ulong)provider.Length << 32) | ((uint)provider[0] << 16) | provider[^1]);
        }

        return (int)hash & (Slots - 1);
    }

    private static ulong FourAt(string text, int index) =>
        MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text.AsSpan(index, 4)));

    private static ulong Mix(ulong hash, ulong value)
    {
        ulong high = Math.BigMul(hash ^ value ^ 0xA076_1D64_78BD_642FUL, 0x9E37_79B9_7F4A_7C15UL, out ulong low);
        return high ^ low;
    }

    private sealed class Entry(string? provider, string model, PricedModel? priced)
    {
        public readonly string? Provider = provider;
        public readonly string Model = model;
        public readonly PricedModel? Priced = priced;
    }
}

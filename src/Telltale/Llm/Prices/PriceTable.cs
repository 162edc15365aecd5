using System.Reflection;
using System.Text;

namespace Telltale;

/// <summary>The price table that is shipped: which models there are, and where their prices stand. README.md says how it is written.</summary>
internal sealed class PriceTable
{
    private const byte Tab = (byte)'\t';
    private const byte NewLine = (byte)'\n';

    private static readonly Lazy<PriceTable> s_shipped = new(ReadShipped);

    private readonly byte[] _text;
    private readonly Dictionary<string, PriceTableProvider> _byId = new(StringComparer.OrdinalIgnoreCase);

    internal PriceTable(byte[] text)
    {
        _text = text;
        int at = text.AsSpan().IndexOf(NewLine) + 1;
        string[] head = Encoding.ASCII.GetString(text, 0, at).TrimEnd().Split('\t');
        if (head is not ["telltale-prices 1", string source, string date])
        {
            throw new InvalidDataException("The price table is not of a version that is understood.");
        }

        Origin = $"{source}, {date}";
        List<PriceTableProvider> providers = [];
        while (at < text.Length)
        {
            PriceTableProvider provider = ReadProvider(ref at);
            providers.Add(provider);
            _byId.Add(provider.Id, provider);
        }

        Providers = providers;
    }

    public static PriceTable Shipped => s_shipped.Value;

    /// <summary>Where the prices are from, and of which day.</summary>
    public string Origin { get; }

    public IReadOnlyList<PriceTableProvider> Providers { get; }

    public PriceTableProvider? WithId(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The provider that claims the name, in lower case, as a spelling of its own.</summary>
    public PriceTableProvider? Named(string name)
    {
        if (WithId(name) is { } provider)
        {
            return provider;
        }

        byte[] text = Encoding.UTF8.GetBytes(name);
        return Providers.FirstOrDefault(known => PricePredicate.Holds(known.NameMatch.Span, default, text));
    }

    /// <summary>Finds the model, in lower case, at the provider, else at those it resells.</summary>
    public PricedModel? Find(PriceTableProvider provider, string model)
    {
        byte[] id = Encoding.UTF8.GetBytes(model);
        return FindOwn(provider, id)
            ?? provider.Fallbacks.Select(other => FindOwn(_byId[other], id)).FirstOrDefault(found => found is not null);
    }

    /// <summary>Finds the model at the one provider that claims such names, else, if nobody said whose it is, at the only one that has it.</summary>
    public PricedModel? FindAnywhere(string model, bool named)
    {
        byte[] id = Encoding.UTF8.GetBytes(model);
        PriceTableProvider[] claiming =
            [.. Providers.Where(provider => PricePredicate.Holds(provider.ModelMatch.Span, default, id))];
        return Only(claiming, id, out bool several) ?? (several || named ? null : Only(Providers, id, out _));
    }

    private PricedModel? Only(IEnumerable<PriceTableProvider> providers, byte[] id, out bool several)
    {
        PricedModel?[] found =
            [.. providers.Select(provider => FindOwn(provider, id)).Where(model => model is not null).Take(2)];
        several = found.Length > 1;
        return found.Length == 1 ? found[0] : null;
    }

    private PricedModel? FindOwn(PriceTableProvider provider, byte[] id)
    {
        ReadOnlySpan<byte> lines = _text.AsSpan(provider.Start, provider.Length);
        ReadOnlySpan<byte> named = default;
        while (!lines.IsEmpty)
        {
            int end = lines.IndexOf(NewLine);
            ReadOnlySpan<byte> line = lines[..end];
            lines = lines[(end + 1)..];
            ReadOnlySpan<byte> rest = line, own = Cell(ref rest), predicate = Cell(ref rest);
            if (PricePredicate.Holds(predicate.IsEmpty ? "="u8 : predicate, own, id))
            {
                return PricedModel.Read(provider.Id, own, rest);
            }

            if (named.IsEmpty && Ascii.EqualsIgnoreCase(own, id))
            {
                named = line;
            }
        }

        if (named.IsEmpty)
        {
            return null;
        }

        // No predicate takes it, but it is what the table itself calls a model.
        ReadOnlySpan<byte> name = Cell(ref named);
        Cell(ref named);
        return PricedModel.Read(provider.Id, name, named);
    }

    private PriceTableProvider ReadProvider(ref int at)
    {
        int end = _text.AsSpan(at).IndexOf(NewLine) + at;
        string[] cells = Encoding.ASCII.GetString(_text, at + 1, end - at - 1).Split('\t');
        int start = end + 1;
        int next = _text.AsSpan(start).IndexOf("\n>"u8);
        at = next < 0 ? _text.Length : start + next + 1;
        // A provider without models is followed by the next one at once.
        if (start < _text.Length && _text[start] == '>')
        {
            at = start;
        }

        return new PriceTableProvider(
            cells[0],
            cells[1].Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Encoding.ASCII.GetBytes(cells[2]),
            Encoding.ASCII.GetBytes(cells[3]),
            start,
            at - start);
    }

    /// <summary>Cuts the cell off the front of a line.</summary>
    internal static ReadOnlySpan<byte> Cell(ref ReadOnlySpan<byte> line)
    {
        int tab = line.IndexOf(Tab);
        ReadOnlySpan<byte> cell = tab < 0 ? line : line[..tab];
        line = tab < 0 ? default : line[(tab + 1)..];
        return cell;
    }

    private static PriceTable ReadShipped()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Telltale.prices.txt")!;
        byte[] text = new byte[stream.Length];
        stream.ReadExactly(text);
        return new PriceTable(text);
    }
}

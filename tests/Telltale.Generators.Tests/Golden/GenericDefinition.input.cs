using System.Collections.Generic;
using Telltale;

namespace Shop;

public interface ILookup<TKey, TValue>
    where TKey : notnull
{
    [Traced]
    bool TryFind([Tag] string table, in TKey key, out TValue? value);
}

public partial struct Lookup<TKey, TValue> : ILookup<TKey, TValue>
    where TKey : notnull
{
    public readonly partial bool TryFind(string table, in TKey key, out TValue? value);

    private readonly bool TryFindCore(string table, in TKey key, out TValue? value)
    {
        value = default;
        return false;
    }
}

using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>How an object is written member by member, as <c>[Expand]</c> or Microsoft's <c>[LogProperties]</c> asks for it.</summary>
/// <param name="Prefix">What stands before the members' names; empty for nothing.</param>
/// <param name="Depth">How deep members of members are followed.</param>
/// <param name="SkipsNulls">Whether members without a value are left out.</param>
internal sealed record Expansion(string Prefix, int Depth, bool SkipsNulls)
{
    private const int MaxDepth = 4;

    /// <summary>What is asked for at a parameter or a member, or null.</summary>
    /// <param name="symbol">The parameter or member.</param>
    /// <param name="before">What stands before its own name.</param>
    /// <param name="name">Its own name.</param>
    internal static Expansion? Of(ISymbol symbol, string before, string name)
    {
        if (symbol.Attribute(KnownTypes.Expand) is { } expand)
        {
            int depth = expand.Named("Depth")?.Value is int given ? Math.Max(1, Math.Min(MaxDepth, given)) : 1;
            return new Expansion(expand.FirstText() ?? Join(before, name), depth, SkipsNulls: false);
        }

        return symbol.Attribute(KnownTypes.LogProperties) is not { } properties ? null : new Expansion(
            Is(properties, "OmitReferenceName") ? before : Join(before, name),
            Is(properties, "Transitive") ? MaxDepth : 1,
            Is(properties, "SkipNullProperties"));
    }

    internal static string Join(string before, string name) => before.Length == 0 ? name : $"{before}.{name}";

    private static bool Is(AttributeData attribute, string option) => attribute.Named(option)?.Value is true;
}

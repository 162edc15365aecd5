using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>A line in the list of sinks: members of a type, and what their parameters are to the sink. Several names are separated by spaces.</summary>
/// <param name="Kind">Where it leads.</param>
/// <param name="Type">The type's metadata name. Types that derive from it or implement it are meant too.</param>
/// <param name="Members">Methods, properties that are set, <see cref="Constructor"/>, <see cref="Indexer"/>.</param>
internal sealed record Sink(SinkKind Kind, string Type, string Members)
{
    internal const string Constructor = ".ctor";
    internal const string Indexer = "this[]";

    /// <summary>The parameters that are texts with values in them. A setter's own parameter is <c>value</c>.</summary>
    internal string Text { get; init; } = "";

    /// <summary>The parameters that are values.</summary>
    internal string Values { get; init; } = "";

    /// <summary>The parameters that are keys of values.</summary>
    internal string Keys { get; init; } = "";

    /// <summary>The parameters that are keys and values in one: pairs, and lists of them.</summary>
    internal string Pairs { get; init; } = "";

    /// <summary>The properties, or the type, through which the member has to be reached to be a sink: <c>System.Console.Out</c>.</summary>
    internal string On { get; init; } = "";

    /// <summary>The type's name alone.</summary>
    internal string TypeName { get; } = Type.Substring(Type.LastIndexOf('.') + 1).Split('`')[0];

    private string FullName { get; } = Type.Split('`')[0];

    private int Arity { get; } = Type.IndexOf('`') is var mark and >= 0 ? int.Parse(Type.Substring(mark + 1), CultureInfo.InvariantCulture) : 0;

    /// <summary>Whether this is the type.</summary>
    internal bool IsOf(INamedTypeSymbol type) => type.Arity == Arity && type.Name == TypeName && type.Is(FullName);

    /// <summary>What that parameter is to the sink, or null.</summary>
    internal SinkPart? PartOf(string parameter) =>
        Names(Text, parameter) ? SinkPart.Text
        : Names(Values, parameter) ? SinkPart.Value
        : Names(Keys, parameter) ? SinkPart.Key
        : Names(Pairs, parameter) ? SinkPart.Pair
        : null;

    private static bool Names(string list, string name)
    {
        for (int at = list.IndexOf(name, StringComparison.Ordinal); at >= 0; at = list.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            int end = at + name.Length;
            if ((at == 0 || list[at - 1] == ' ') && (end == list.Length || list[end] == ' '))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>What a parameter is to a sink.</summary>
internal enum SinkPart
{
    Text,
    Value,
    Key,
    Pair,
}

using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>How a local comes by a value.</summary>
internal enum WriteKind
{
    /// <summary>It is assigned the value.</summary>
    Value,

    /// <summary>It is one element of the value.</summary>
    Element,

    /// <summary>It is the member of that name, or the element of that number, of the value.</summary>
    Part,

    /// <summary>It is given back by the call, in an <c>out</c> or <c>ref</c> argument.</summary>
    Out,

    /// <summary>The value is put into it beside what it holds already.</summary>
    Added,

    /// <summary>It is something that can hold nothing sensitive, such as an exception that was caught.</summary>
    Clean,
}

/// <summary>One write to a local or a parameter.</summary>
/// <param name="Kind">How.</param>
/// <param name="Value">What is written, or what it is taken from.</param>
/// <param name="At">The syntax of the write.</param>
internal sealed record Write(WriteKind Kind, IOperation Value, SyntaxNode At)
{
    /// <summary>For a part: the member, if it has one.</summary>
    internal ISymbol? Member { get; init; }

    /// <summary>For a part: which element.</summary>
    internal int Index { get; init; } = -1;
}

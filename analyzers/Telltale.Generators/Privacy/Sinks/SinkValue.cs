using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>What of a call is handed on.</summary>
internal enum SinkRole
{
    /// <summary>A value: a log argument, a tag's value, a text that is written.</summary>
    Value,

    /// <summary>The text around values: a message template, a format, a span's name.</summary>
    Text,

    /// <summary>The key of a tag, a dimension, a baggage item, a property.</summary>
    Key,
}

/// <summary>One thing that a call hands to a sink.</summary>
/// <param name="Value">The expression.</param>
/// <param name="Role">What the sink does with it.</param>
internal readonly record struct SinkValue(IOperation Value, SinkRole Role)
{
    /// <summary>The hole of the template, or the key, under which the sink sees it.</summary>
    internal string? Name { get; init; }

    /// <summary>Whether the sink takes the object apart, as <c>{@User}</c> does.</summary>
    internal bool IsDestructured { get; init; }

    /// <summary>The position among the values of the template, or -1.</summary>
    internal int Hole { get; init; } = -1;
}

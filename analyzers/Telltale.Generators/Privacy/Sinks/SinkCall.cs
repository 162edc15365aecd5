using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>A call that hands values to a sink.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Call">The invocation, creation, assignment or throw.</param>
/// <param name="Name">What the messages call it: <c>LogInformation</c>, <c>SetTag</c>.</param>
/// <param name="Values">What is handed on.</param>
internal sealed record SinkCall(SinkKind Kind, IOperation Call, string Name, IReadOnlyList<SinkValue> Values)
{
    /// <summary>The literal message template, if there is one.</summary>
    internal string? Template { get; init; }

    /// <summary>The argument that is the template.</summary>
    internal IOperation? TemplateValue { get; init; }
}

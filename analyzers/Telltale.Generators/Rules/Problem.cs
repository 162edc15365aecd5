using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Something a parser could not follow. The generator leaves it out; an analyzer explains it.</summary>
internal readonly record struct Problem(DiagnosticDescriptor Rule, ISymbol Where, params object[] Arguments)
{
    /// <summary>The property that says whether another mode would do, so that a fix can be offered.</summary>
    internal const string HelpsAtTheDefinition = nameof(HelpsAtTheDefinition);

    /// <summary>The property that names what is missing, or too much, so that a fix can be offered.</summary>
    internal const string Subject = nameof(Subject);

    internal ImmutableDictionary<string, string?> Properties { get; init; } = ImmutableDictionary<string, string?>.Empty;
}

/// <summary>What a parser works with besides the symbol.</summary>
internal sealed class ParseContext(Compilation compilation, Action<Problem>? report, CancellationToken cancellation)
{
    internal Compilation Compilation { get; } = compilation;

    internal CancellationToken Cancellation { get; } = cancellation;

    internal void Report(DiagnosticDescriptor rule, ISymbol where, params object[] arguments) =>
        report?.Invoke(new Problem(rule, where, arguments));

    /// <summary>Reports what a fix can mend: it has to know what is missing, or too much.</summary>
    internal void ReportSubject(string subject, DiagnosticDescriptor rule, ISymbol where, params object[] arguments) =>
        Report(new Problem(rule, where, arguments) { Properties = ImmutableDictionary<string, string?>.Empty.Add(Problem.Subject, subject) });

    internal void Report(Problem problem) => report?.Invoke(problem);
}

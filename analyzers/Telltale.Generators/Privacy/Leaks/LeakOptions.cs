using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>What <c>.editorconfig</c> says about sensitive data, for one file.</summary>
internal sealed record LeakOptions
{
    internal static readonly LeakOptions Default = new();

    /// <summary>Methods and types, by documentation id, that log what they are given.</summary>
    internal ImmutableHashSet<string> LogSinks { get; init; } = [];

    internal static LeakOptions Of(AnalyzerConfigOptions options) => Default;
}

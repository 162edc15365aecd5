using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>What <c>.editorconfig</c> says about sensitive data, for one file.</summary>
internal sealed record LeakOptions
{
    internal static readonly LeakOptions Default = new();

    internal ImmutableHashSet<string> SanitizerMembers { get; init; } = [];

    internal bool ExcludesDevelopment { get; init; } = true;

    internal static LeakOptions Of(AnalyzerConfigOptions options) => Default;
}

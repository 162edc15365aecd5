using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>The options of each file. Made once for a compilation: files of one folder share what was read.</summary>
internal sealed class OptionsOfTrees(AnalyzerOptions options, CancellationToken cancellation)
{
    private readonly SymbolFile _file = SymbolFile.Of(options.AdditionalFiles, cancellation);
    private readonly ConcurrentDictionary<AnalyzerConfigOptions, LeakOptions> _read = new();

    internal LeakOptions Of(SyntaxTree tree) =>
        _read.GetOrAdd(options.AnalyzerConfigOptionsProvider.GetOptions(tree), config => LeakOptions.Of(config, _file));
}

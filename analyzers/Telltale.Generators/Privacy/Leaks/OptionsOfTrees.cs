using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>The options of each file. Made once for a compilation: files of one folder share what was read.</summary>
internal sealed class OptionsOfTrees
{
    private static readonly ConditionalWeakTable<AnalyzerOptions, OptionsOfTrees> s_known = new();

    private readonly AnalyzerOptions _options;
    private readonly SymbolFile _file;
    private readonly ConcurrentDictionary<AnalyzerConfigOptions, LeakOptions> _read = new();
    private readonly ConcurrentDictionary<SyntaxTree, LeakOptions> _ofTrees = new();

    private OptionsOfTrees(AnalyzerOptions options, CancellationToken cancellation)
    {
        _options = options;
        _file = SymbolFile.Of(options.AdditionalFiles, cancellation);
    }

    /// <summary>Those that all analyzers share.</summary>
    internal static OptionsOfTrees Of(AnalyzerOptions options, CancellationToken cancellation) =>
        s_known.GetValue(options, key => new OptionsOfTrees(key, cancellation));

    internal LeakOptions Of(SyntaxTree tree)
    {
        if (_ofTrees.TryGetValue(tree, out LeakOptions known))
        {
            return known;
        }

        AnalyzerConfigOptions config = _options.AnalyzerConfigOptionsProvider.GetOptions(tree);
        LeakOptions read = _read.TryGetValue(config, out LeakOptions same) ? same : _read.GetOrAdd(config, LeakOptions.Of(config, _file));
        _ofTrees[tree] = read;
        return read;
    }
}

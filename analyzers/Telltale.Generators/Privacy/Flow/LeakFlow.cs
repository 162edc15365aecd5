using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>What all walks through one compilation share: what is sensitive, where it leaves, and what was found out on the way.</summary>
internal sealed class LeakFlow
{
    private static readonly ConditionalWeakTable<Compilation, LeakFlow> s_flows = new();

    private readonly AnalyzerOptions _given;
    private readonly OptionsOfTrees _options;
    private readonly ConditionalWeakTable<IOperation, Writes> _writes = new();

    private LeakFlow(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        Compilation = compilation;
        _given = options;
        _options = new OptionsOfTrees(options, cancellation);
        Sources = SensitiveSources.Of(compilation);
        Sinks = SinkTable.Of(compilation);
        Summaries = new Summaries(this);
    }

    internal Compilation Compilation { get; }

    internal SensitiveSources Sources { get; }

    internal SinkTable Sinks { get; }

    internal Summaries Summaries { get; }

    /// <summary>The one that all analyzers of a compilation share.</summary>
    internal static LeakFlow Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        LeakFlow flow = s_flows.GetValue(compilation, key => new LeakFlow(key, options, cancellation));
        return ReferenceEquals(flow._given, options) ? flow : new LeakFlow(compilation, options, cancellation);
    }

    internal LeakOptions OptionsOf(SyntaxTree tree) => _options.Of(tree);

    /// <summary>All writes to locals and parameters in the body that the operation belongs to.</summary>
    internal Writes WritesAround(IOperation operation)
    {
        IOperation root = operation;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return _writes.GetValue(root, static r => Writes.In(r));
    }

    /// <summary>What is known of a value that goes to a sink.</summary>
    internal Verdict Of(IOperation value, Rendering rendering, CancellationToken cancellation) =>
        new Walk(this, OptionsOf(value.Syntax.SyntaxTree), cancellation).Of(value, rendering);
}

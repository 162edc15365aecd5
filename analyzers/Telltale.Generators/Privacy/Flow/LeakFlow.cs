using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>What all walks through one compilation share: what is sensitive, where it leaves, and what was found out on the way.</summary>
internal sealed class LeakFlow
{
    private static readonly ConditionalWeakTable<Compilation, LeakFlow> s_flows = new();

    private readonly AnalyzerOptions _given;
    private readonly IAssemblySymbol _assembly;
    private readonly OptionsOfTrees _options;
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _holding = new(SymbolEqualityComparer.Default);
    private readonly ConditionalWeakTable<IOperation, Writes> _writes = new();
    private readonly ConditionalWeakTable<IOperation, AssignedNames> _assigned = new();
    private readonly ConditionalWeakTable<IOperation, StrongBox<SinkCall?>> _calls = new();

    private LeakFlow(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        Compilation = compilation;
        _assembly = compilation.Assembly;
        _given = options;
        _options = OptionsOfTrees.Of(options, cancellation);
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

    /// <summary>Whether the method is of this compilation: others have no bodies.</summary>
    internal bool IsHere(IMethodSymbol method) => ReferenceEquals(method.ContainingAssembly, _assembly);

    /// <summary>Whether values of the type may be sensitive: most values are numbers and services.</summary>
    internal bool MayHold(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String || (_holding.TryGetValue(type, out bool known) ? known : _holding[type] = LookIfHolding(type));

    private bool LookIfHolding(ITypeSymbol type) =>
        !Walk.IsHarmless(type)
        && (TypeGate.Of(type) is not (ValueKinds.None or ValueKinds.Whole) || type.IsTupleType || type.IsAnonymousType || Sources.Own.Have(type));

    /// <summary>All writes to locals and parameters in the body that the operation belongs to.</summary>
    internal Writes WritesAround(IOperation operation) => _writes.GetValue(Root(operation), static root => Writes.In(root));

    /// <summary>Whether anything may be written to what has that name, in the body that the operation belongs to, after its declaration.</summary>
    internal bool IsWrittenAround(IOperation operation, string name) =>
        _assigned.GetValue(Root(operation), static root => new AssignedNames(root.Syntax)).Have(name);

    /// <summary>What the operation hands to a sink, or null. Several rules ask of the same one.</summary>
    internal SinkCall? Read(IOperation operation, LeakOptions options)
    {
        // Nearly every operation is turned away here.
        if (options.LogSinks.IsEmpty && !Sinks.MayBe(operation))
        {
            return null;
        }

        if (_calls.TryGetValue(operation, out StrongBox<SinkCall?> known))
        {
            return known.Value;
        }

        SinkCall? read = Sinks.Read(operation, options);
        return _calls.GetValue(operation, _ => new StrongBox<SinkCall?>(read)).Value;
    }

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>What is known of a value that goes to a sink.</summary>
    internal Verdict Of(IOperation value, Rendering rendering, CancellationToken cancellation) =>
        new Walk(this, OptionsOf(value.Syntax.SyntaxTree), cancellation).Of(value, rendering);
}

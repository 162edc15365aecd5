using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Knows the calls that let values out, by name: what a project does not reference costs nothing. Keeps what it found of a compilation.</summary>
internal sealed class SinkTable
{
    private static readonly Sink[] s_all =
    [
        .. LoggingSinks.All, .. SerilogSinks.All, .. NLogSinks.All, .. Log4NetSinks.All, .. SpanSinks.All, .. MetricSinks.All,
        .. ConsoleSinks.All, .. PromptSinks.All, .. UrlSinks.All,
    ];

    // By the name under which a call shows them: of a constructor the type's.
    private static readonly Dictionary<string, Sink[]> s_byName = s_all
        .SelectMany(static sink => sink.Members.Split(' '), static (sink, member) => (Name: member == Sink.Constructor ? sink.TypeName : member, Sink: sink))
        .GroupBy(static named => named.Name, StringComparer.Ordinal)
        .ToDictionary(static named => named.Key, static named => named.Select(static one => one.Sink).Distinct().ToArray(), StringComparer.Ordinal);

    private static readonly SinkNames s_names = new(s_byName.Keys);

    private static readonly ConditionalWeakTable<Compilation, SinkTable> s_tables = new();

    private readonly ConcurrentDictionary<ISymbol, Sink[]> _known = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, int> _made = new(SymbolEqualityComparer.Default);

    private SinkTable()
    {
    }

    /// <summary>The sinks that the compilation can call.</summary>
    internal static SinkTable Of(Compilation compilation) => s_tables.GetValue(compilation, static _ => new());

    /// <summary>
    /// Whether a method of that name may be a sink: cheap, and wrong only in saying yes. Of a creation it is the type's name, of an assignment
    /// the property's. Methods that are sinks by an attribute, and delegates, have any name: <see cref="MayBe(IOperation)"/> knows them too.
    /// </summary>
    internal bool MayBe(string method) => s_names.MayHave(method) && s_byName.ContainsKey(method);

    /// <inheritdoc cref="SinkNames.NextCall"/>
    internal int NextCall(ReadOnlySpan<char> text, int from, out int end) => s_names.NextCall(text, from, out end);

    /// <inheritdoc cref="MayBe(string)"/>
    internal bool MayBe(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } =>
            MayBe(method.Name) || DeclaredSinks.MayBe(method) || LoggerDelegates.MayBe(method) || ThrownMessages.MayBe(method),
        IObjectCreationOperation { Type: { } type } => MayBe(type.Name),
        IAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } =>
            MayBe(property.IsIndexer ? Sink.Indexer : property.Name),
        IThrowOperation { Exception: not null } => true,
        _ => false,
    };

    /// <summary>What the operation hands to a sink, or null. Takes invocations, object creations, assignments and throws.</summary>
    internal SinkCall? Read(IOperation operation, LeakOptions options) => operation switch
    {
        IInvocationOperation call => ConfiguredSinks.Read(call, options)
            ?? ReadListed(call, call.TargetMethod, call.TargetMethod.Name, call.Instance)
            ?? DeclaredSinks.Read(call)
            ?? LoggerDelegates.Read(call)
            ?? ThrownMessages.ReadBase(call),
        IObjectCreationOperation { Constructor: { } constructor } creation =>
            ReadListed(creation, constructor, constructor.ContainingType.Name, null),
        IAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } target } assignment =>
            ReadListed(assignment, property, property.IsIndexer ? Sink.Indexer : property.Name, target.Instance),
        IThrowOperation thrown => ThrownMessages.Read(thrown),
        _ => null,
    };

    /// <summary>Whether the type's values are read where they are made, so that not every sink of that kind has to read them.</summary>
    internal bool IsReadWhereMade(ITypeSymbol? type, SinkKind kind) =>
        type is not (null or { SpecialType: SpecialType.System_String or SpecialType.System_Object or SpecialType.System_Int32 }) && (_made.GetOrAdd(type, KindsMade) & (1 << (int)kind)) != 0;

    private static int KindsMade(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => KindsMade(array.ElementType),
        INamedTypeSymbol { IsGenericType: true, TypeArguments: [var element] } named when Made(named.OriginalDefinition) is null => KindsMade(element),
        INamedTypeSymbol named =>
            Bases(named).Aggregate(0, static (kinds, itsBase) => Made(itsBase) is { } kind ? kinds | (1 << (int)kind) : kinds),
        _ => 0,
    };

    private SinkCall? ReadListed(IOperation operation, ISymbol member, string name, IOperation? instance)
    {
        if (!MayBe(name))
        {
            return null;
        }

        foreach (Sink sink in _known.GetOrAdd(member.OriginalDefinition, Find))
        {
            if (sink.On.Length == 0 || IsOn(instance, sink.On))
            {
                SinkCall? call = SinkReader.Read(this, sink, operation, member);
                return call is { Kind: SinkKind.Metric } && IsGivenToSpan(operation) ? call with { Kind = SinkKind.Span } : call;
            }
        }

        return null;
    }

    // activity.AddException(exception, new TagList { … })
    private static bool IsGivenToSpan(IOperation operation)
    {
        for (IOperation? parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IArgumentOperation)
            {
                return parent.Parent is IInvocationOperation { TargetMethod.ContainingType: var type } && type.Is("System.Diagnostics.Activity");
            }

            if (parent is not (IObjectOrCollectionInitializerOperation or IObjectCreationOperation or IConversionOperation))
            {
                return false;
            }
        }

        return false;
    }

    private Sink[] Find(ISymbol member)
    {
        // Members of an extension block belong to the class around it.
        INamedTypeSymbol type = member.ContainingType is { IsExtension: true, ContainingType: { } around } ? around : member.ContainingType;
        string name = member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? type.Name
            : member is IPropertySymbol { IsIndexer: true } ? Sink.Indexer : member.Name;
        bool isCreated = member is IMethodSymbol { MethodKind: MethodKind.Constructor };
        return
        [
            .. s_byName[name].Where(sink => isCreated
                ? sink.Members.Contains(Sink.Constructor) && sink.IsOf(type)
                : Bases(type).Any(sink.IsOf)),
        ];
    }

    // The kind of sink that it is to make one.
    private static SinkKind? Made(INamedTypeSymbol type) =>
        s_names.MayHave(type.Name) && s_byName.TryGetValue(type.Name, out Sink[] sinks)
        && Array.Find(sinks, sink => sink.Members.Contains(Sink.Constructor) && sink.IsOf(type)) is { } made
            ? made.Kind
            : null;

    private static bool IsOn(IOperation? instance, string names) =>
        names.Split(' ').Any(name => instance?.Type.IsOrDerivesFrom(name) is true
            || (instance is IPropertyReferenceOperation { Property: var property }
                && name.EndsWith("." + property.Name, StringComparison.Ordinal)
                && property.ContainingType.Is(name.Substring(0, name.Length - property.Name.Length - 1))));

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            yield return current.OriginalDefinition;
        }

        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            yield return contract.OriginalDefinition;
        }
    }
}

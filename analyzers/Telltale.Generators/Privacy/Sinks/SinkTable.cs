using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Knows the calls that let values out. Made once for a compilation, of what it references.</summary>
internal sealed class SinkTable
{
    private static readonly Sink[] s_all =
    [
        .. LoggingSinks.All, .. SerilogSinks.All, .. NLogSinks.All, .. Log4NetSinks.All, .. SpanSinks.All, .. MetricSinks.All,
        .. ConsoleSinks.All, .. PromptSinks.All, .. UrlSinks.All,
    ];

    private static readonly ConditionalWeakTable<Compilation, SinkTable> s_tables = new();

    private readonly Dictionary<string, List<(INamedTypeSymbol Type, Sink Sink)>> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<ISymbol> _created = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, Sink?> _known = new(SymbolEqualityComparer.Default);

    private SinkTable(Compilation compilation)
    {
        foreach (IGrouping<string, Sink> sinks in s_all.GroupBy(static sink => sink.Type))
        {
            foreach (INamedTypeSymbol type in compilation.GetTypesByMetadataName(sinks.Key))
            {
                foreach (Sink sink in sinks)
                {
                    Add(type, sink);
                }
            }
        }
    }

    /// <summary>The sinks that the compilation can call.</summary>
    internal static SinkTable Of(Compilation compilation) => s_tables.GetValue(compilation, static compilation => new(compilation));

    /// <summary>
    /// Whether a method of that name may be a sink: cheap, and wrong only in saying yes. Of a creation it is the type's name, of an assignment
    /// the property's. Methods that are sinks by an attribute, and delegates, have any name: <see cref="MayBe(IOperation)"/> knows them too.
    /// </summary>
    internal bool MayBe(string method) => _byName.ContainsKey(method);

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

    /// <summary>Whether the type's values are read where they are made, so that not every use of them has to be.</summary>
    internal bool IsReadWhereMade(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => IsReadWhereMade(array.ElementType),
        INamedTypeSymbol { IsGenericType: true, TypeArguments: [var element] } named when !_created.Contains(named.OriginalDefinition) =>
            IsReadWhereMade(element),
        INamedTypeSymbol named => Bases(named).Any(_created.Contains),
        _ => false,
    };

    private SinkCall? ReadListed(IOperation operation, ISymbol member, string name, IOperation? instance)
    {
        if (!_byName.ContainsKey(name))
        {
            return null;
        }

        Sink? sink = _known.GetOrAdd(member.OriginalDefinition, Find);
        return sink is not null && (sink.On.Length == 0 || IsOn(instance, sink.On)) ? SinkReader.Read(this, sink, operation, member) : null;
    }

    private Sink? Find(ISymbol member)
    {
        // Members of an extension block belong to the class around it.
        INamedTypeSymbol type = member.ContainingType is { IsExtension: true, ContainingType: { } around } ? around : member.ContainingType;
        string name = member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? type.Name
            : member is IPropertySymbol { IsIndexer: true } ? Sink.Indexer : member.Name;
        foreach ((INamedTypeSymbol candidate, Sink sink) in _byName[name])
        {
            bool isCreated = member is IMethodSymbol { MethodKind: MethodKind.Constructor };
            if (isCreated ? Same(type, candidate) && sink.Members.Contains(Sink.Constructor)
                : Bases(type).Any(itsBase => Same(itsBase, candidate)))
            {
                return sink;
            }
        }

        return null;
    }

    private void Add(INamedTypeSymbol type, Sink sink)
    {
        foreach (string member in sink.Members.Split(' '))
        {
            string name = member == Sink.Constructor ? type.Name : member;
            if (!_byName.TryGetValue(name, out List<(INamedTypeSymbol, Sink)>? sinks))
            {
                _byName.Add(name, sinks = []);
            }

            sinks.Add((type, sink));
            if (member == Sink.Constructor)
            {
                _created.Add(type);
            }
        }
    }

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

    private static bool Same(ISymbol one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}

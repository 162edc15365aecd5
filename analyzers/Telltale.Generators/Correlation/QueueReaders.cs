using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.Generators;

/// <summary>Knows who in this compilation reads the items of a type from a queue, in a loop, and logs or calls out while it does.</summary>
internal sealed class QueueReaders
{
    internal static readonly HashSet<string> Queues = new(StringComparer.Ordinal)
    {
        "Channel", "ChannelReader", "ChannelWriter", "BlockingCollection", "ConcurrentQueue", "ActionBlock", "BufferBlock",
    };

    private static readonly ConditionalWeakTable<Compilation, QueueReaders> s_all = new();

    private static readonly HashSet<string> s_reads = new(StringComparer.Ordinal)
    {
        "ReadAllAsync", "ReadAsync", "TryRead", "WaitToReadAsync", "GetConsumingEnumerable", "Take", "TryTake", "TryDequeue", "ReceiveAsync",
    };

    private readonly Lazy<ILookup<string, INamedTypeSymbol>> _holders;
    private readonly ConcurrentDictionary<ITypeSymbol, (INamedTypeSymbol Type, Deeds Deeds)?> _readers = new(SymbolEqualityComparer.Default);

    private QueueReaders(Compilation compilation) => _holders = new(() => Holders(compilation.Assembly.GlobalNamespace)
        .ToLookup(static pair => pair.Item, static pair => pair.Holder, StringComparer.Ordinal));

    internal static QueueReaders Of(Compilation compilation) => s_all.GetValue(compilation, static known => new QueueReaders(known));

    internal (INamedTypeSymbol Type, Deeds Deeds)? Reader(ITypeSymbol item) => _readers.GetOrAdd(item, Find);

    /// <summary>Whether the method takes items out of a queue in a loop of its own.</summary>
    internal static bool Reads(SyntaxNode? body) => body is not null
        && body.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(static call =>
            DeedReader.NameOf(call.Expression) is { } name && s_reads.Contains(name)
            && call.Ancestors().Any(static node => node is WhileStatementSyntax or ForStatementSyntax or ForEachStatementSyntax or DoStatementSyntax));

    private (INamedTypeSymbol Type, Deeds Deeds)? Find(ITypeSymbol item)
    {
        foreach (INamedTypeSymbol holder in _holders.Value[item.Name].Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default))
        {
            foreach (IMethodSymbol method in holder.GetMembers().OfType<IMethodSymbol>())
            {
                if (DeedReader.BodyOf(method) is { } body && Reads(body))
                {
                    Deeds deeds = DeedReader.Of(body, holder);
                    if ((deeds & Deeds.Tells) != 0 && (deeds & Deeds.SetsContext) == 0)
                    {
                        return (holder, deeds);
                    }
                }
            }
        }

        return null;
    }

    // Fields, properties and what constructors are given: symbols only.
    private static IEnumerable<(string Item, INamedTypeSymbol Holder)> Holders(INamespaceOrTypeSymbol space)
    {
        foreach (ISymbol member in space.GetMembers())
        {
            switch (member)
            {
                case INamespaceOrTypeSymbol inner:
                    foreach ((string, INamedTypeSymbol) pair in Holders(inner))
                    {
                        yield return pair;
                    }

                    break;
                case IFieldSymbol { IsImplicitlyDeclared: false } field when ItemOf(field.Type) is { } item:
                    yield return (item.Name, field.ContainingType);
                    break;
                case IPropertySymbol property when ItemOf(property.Type) is { } item:
                    yield return (item.Name, property.ContainingType);
                    break;
                case IMethodSymbol { MethodKind: MethodKind.Constructor } made:
                    foreach (ITypeSymbol item in made.Parameters.Select(static parameter => ItemOf(parameter.Type)).OfType<ITypeSymbol>())
                    {
                        yield return (item.Name, made.ContainingType);
                    }

                    break;
            }
        }
    }

    internal static ITypeSymbol? ItemOf(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeArguments: [.., var item] } queue && Queues.Contains(queue.Name)
        && queue.ContainingNamespace.ToDisplayString().StartsWith("System.", StringComparison.Ordinal)
            ? item
            : null;
}

using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Answers = System.Collections.Concurrent.ConcurrentDictionary<Microsoft.CodeAnalysis.IMethodSymbol, bool>;

namespace Telltale.Generators;

/// <summary>Knows, for one compilation, which methods are instrumented where they are called. Looks at each method once.</summary>
internal sealed class Coverage
{
    // Every rule asks about the same methods. Weak, so that no compilation outlives its use.
    private static readonly ConditionalWeakTable<Compilation, Answers> s_answers = new();

    private readonly Compilation _compilation;
    private readonly IMethodSymbol? _main;
    private readonly Answers _atCallSite;
    private readonly Lazy<ReferencedManifests> _references;
    private readonly Lazy<HashSet<SyntaxTree>> _copied;

    private Coverage(Compilation compilation, string? interceptorsOff, CancellationToken cancellation)
    {
        InterceptorsOff = interceptorsOff;
        _compilation = compilation;
        _main = compilation.GetEntryPoint(cancellation);
        _atCallSite = s_answers.GetValue(compilation, static _ => new(SymbolEqualityComparer.Default));
        _references = new(() => ManifestReader.Read(compilation, cancellation));
        _copied = new(() => Copied(compilation));
    }

    /// <summary>Why no call in this compilation can be intercepted, or null.</summary>
    internal string? InterceptorsOff { get; }

    /// <summary>Null where none of our rules has anything to say.</summary>
    internal static Coverage? Of(
        Compilation compilation, AnalyzerConfigOptions options, CancellationToken cancellation)
    {
        Switches switches = Switches.Read(options, compilation.SyntaxTrees.FirstOrDefault()?.Options);
        return switches.IsEnabled && compilation.GetTypeByMetadataName(KnownTypes.Traced) is not null
            ? new Coverage(compilation, switches.NoInterceptors, cancellation)
            : null;
    }

    /// <summary>Whether the method is declared in this compilation.</summary>
    internal bool IsInSource(IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _compilation.Assembly);

    /// <summary>Whether it is an annotated method of this compilation, instrumented where it is called.</summary>
    internal bool IsAtCallSite(IMethodSymbol method) =>
        IsInSource(method) && _atCallSite.GetOrAdd(Annotations.Definition(method), method =>
            method is { MethodKind: not MethodKind.LocalFunction, IsImplicitlyDeclared: false }
            && Annotations.Of(method).Exists
            && !InstrumentationMode.IsDefinitionSite(method)
            && FlowReader.Read(method, Iterators.IsIterator).Unsupported is null
            // TELL1001 says all there is to say of a method that cannot be intercepted.
            && (IsRecordedElsewhere(method) || CallSiteShape.WhyNot(method, _compilation) is null));

    /// <summary>Whether the annotation is inherited only, and the calls of all that the method can be called by are intercepted.</summary>
    internal static bool IsRecordedElsewhere(IMethodSymbol method) =>
        !Annotations.StandOn(method) && UninterceptedBase(method) is null && UnannotatedMember(method) is null;

    /// <summary>Whether it is a referenced assembly's annotated method, which that assembly does not implement itself.</summary>
    internal bool IsAtCallSiteFromElsewhere(IMethodSymbol method) =>
        !IsInSource(method) && _atCallSite.GetOrAdd(Annotations.Definition(method), definition =>
            _references.Value.Names.Contains(definition.Name)
            && !_references.Value.Covered.Contains(definition.GetDocumentationCommentId() ?? "")
            && Annotations.Of(definition).Exists);

    /// <summary>Whether another file has the same content: the compiler then cannot say whose calls are meant.</summary>
    internal bool IsCopied(SyntaxTree tree) => _copied.Value.Contains(tree);

    /// <summary>What a framework takes the method for when it calls it, or null.</summary>
    internal string? FrameworkRole(IMethodSymbol method) =>
        _main is not null && SymbolEqualityComparer.Default.Equals(Annotations.Definition(_main), method)
            ? "the entry point of the program"
            : EntryPoints.RoleOf(method);

    /// <summary>The methods of that name which are instrumented where they are called.</summary>
    internal IEnumerable<IMethodSymbol> AtCallSiteNamed(string name, CancellationToken cancellation) =>
        _compilation.GetSymbolsWithName(name, SymbolFilter.Member, cancellation)
            .OfType<IMethodSymbol>()
            .Where(IsAtCallSite);

    /// <summary>
    /// The nearest overridden method whose calls are not intercepted, because it is not annotated or is instrumented at its definition, which
    /// an override replaces: calls through it pass us by.
    /// </summary>
    internal static IMethodSymbol? UninterceptedBase(IMethodSymbol method)
    {
        for (IMethodSymbol? current = method.OverriddenMethod; current is not null; current = current.OverriddenMethod)
        {
            if (!Annotations.Of(current).Exists || InstrumentationMode.IsDefinitionSite(current))
            {
                return current;
            }
        }

        return null;
    }

    /// <summary>An interface member the method implements that is not annotated: calls through it pass us by.</summary>
    internal static IMethodSymbol? UnannotatedMember(IMethodSymbol method) =>
        Annotations.ImplementedMembers(method).FirstOrDefault(member => !Annotations.Of(member).Exists);

    private static HashSet<SyntaxTree> Copied(Compilation compilation) =>
    [
        .. compilation.SyntaxTrees
            .GroupBy(static tree => tree.Length)
            .Where(static trees => trees.Skip(1).Any())
            .SelectMany(static trees => trees.GroupBy(static tree => SurfaceHash.OfAll(tree.GetText())).Where(static same => same.Skip(1).Any()))
            .SelectMany(static trees => trees),
    ];
}

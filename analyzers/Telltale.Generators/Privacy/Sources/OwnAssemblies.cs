using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>
/// Tells the assemblies of the same solution from those of others: names in them are given by the same people. An editor compiles against the other
/// projects themselves, a build against what they were built to; both have to find the same.
/// </summary>
internal sealed class OwnAssemblies(Compilation compilation)
{
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _known = new(SymbolEqualityComparer.Default);

    internal bool Have(ISymbol symbol) =>
        symbol.ContainingAssembly is { } assembly
        && (ReferenceEquals(assembly, compilation.Assembly) || _known.GetOrAdd(assembly, IsOwn));

    private bool IsOwn(IAssemblySymbol assembly) => compilation.GetMetadataReference(assembly) switch
    {
        CompilationReference => true,
        PortableExecutableReference { FilePath: { } path } => IsBuilt(path.Replace('\\', '/')),
        _ => false,
    };

    // Where builds put what they make, and not where packages or the framework are kept.
    private static bool IsBuilt(string path) =>
        (Has(path, "/obj/") || Has(path, "/bin/"))
        && !Has(path, "/packages/") && !Has(path, "/.nuget/") && !Has(path, "/packs/") && !Has(path, "/shared/Microsoft.") && !Has(path, "/dotnet/")
        && !Has(path.Substring(path.LastIndexOf('/')), "/System.") && !Has(path.Substring(path.LastIndexOf('/')), "/Microsoft.");

    private static bool Has(string path, string part) => path.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}

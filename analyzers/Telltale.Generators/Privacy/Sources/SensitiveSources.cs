using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Knows which values are sensitive where they come from. Made once for a compilation; what it found is kept.</summary>
internal sealed class SensitiveSources
{
    private readonly Compilation _compilation;
    private readonly ConditionalWeakTable<LeakOptions, OptionedSources> _readers = new();

    private SensitiveSources(Compilation compilation)
    {
        _compilation = compilation;
        Own = new OwnAssemblies(compilation);
    }

    /// <summary>The assemblies whose names are given by the same people.</summary>
    internal OwnAssemblies Own { get; }

    internal static SensitiveSources Of(Compilation compilation) => new(compilation);

    /// <summary>
    /// Why the value of a property, field, parameter, local or method result is sensitive, or null. Looks at attributes, at lists of known members and at
    /// the name, never at what is assigned.
    /// </summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="type">What is known of the value's type, which may be narrower than the symbol's.</param>
    internal Evidence? Of(ISymbol symbol, ITypeSymbol? type, LeakOptions options) => For(options).Symbols.Of(symbol, type);

    /// <summary>The same for what depends on more than a symbol: <c>headers["Authorization"]</c>, <c>FindFirst(ClaimTypes.Email)</c>, a secret literal.</summary>
    internal Evidence? Of(IOperation operation, LeakOptions options) => OperationReader.Of(operation, For(options).Names);

    /// <summary>Why a value of that name, a key or a placeholder, is sensitive, or null.</summary>
    internal Evidence? OfName(string name, LeakOptions options) =>
        ClassOfName(name, options) is { } found ? new Evidence(found, Tier.Named, name) : null;

    /// <summary>Whether the symbol is known not to hold sensitive data although its name says so, or is declared so.</summary>
    internal bool IsKnownClean(ISymbol symbol, LeakOptions options) => For(options).Symbols.IsKnownClean(symbol);

    /// <summary>What of a type that is written as a whole would be seen: its readable members that are sensitive, those of bases too.</summary>
    internal ImmutableArray<(ISymbol Member, Evidence Evidence)> MembersOf(ITypeSymbol type, LeakOptions options) => For(options).Members.Of(type);

    /// <summary>What a name alone says, of a value of any type: the hole of a template, the key of a tag. Gated terms do not count.</summary>
    internal SensitiveClass? ClassOfName(string name, LeakOptions options) => KeyReader.Read(KeyedPlace.Any, name, For(options).Names);

    private OptionedSources For(LeakOptions options) => _readers.GetValue(options, Read);

    private OptionedSources Read(LeakOptions options) => new(_compilation, Own, options);
}

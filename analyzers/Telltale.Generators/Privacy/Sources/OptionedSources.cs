using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>What reads sources under one set of options, and keeps what it found.</summary>
internal sealed class OptionedSources
{
    internal OptionedSources(Compilation compilation, OwnAssemblies own, LeakOptions options)
    {
        Names = new NameReader(options.SensitiveWords.Count == 0 ? TermTable.Default : new TermTable(options.SensitiveWords));
        Symbols = new SymbolReader(compilation, own, options, Names);
        Members = new MemberReader(own, Symbols);
    }

    internal NameReader Names { get; }

    internal SymbolReader Symbols { get; }

    internal MemberReader Members { get; }
}

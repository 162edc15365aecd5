using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>What the walk found out about a value: that it is sensitive, that it is clean, or nothing.</summary>
internal readonly struct Verdict
{
    private Verdict(bool isKnown, Evidence? evidence, IOperation? source, bool isWhole, ulong parameters)
    {
        IsKnown = isKnown;
        Evidence = evidence;
        Source = source;
        IsWhole = isWhole;
        Parameters = parameters;
    }

    /// <summary>Nothing is known: a name may still decide.</summary>
    internal static Verdict Unknown => default;

    /// <summary>Nothing sensitive can be in it.</summary>
    internal static Verdict Clean => new(true, null, null, false, 0);

    /// <summary>Whether anything was found out.</summary>
    internal bool IsKnown { get; }

    /// <summary>Why the value is sensitive, or null.</summary>
    internal Evidence? Evidence { get; }

    /// <summary>The expression that gave the sensitive value.</summary>
    internal IOperation? Source { get; }

    /// <summary>Whether it is an object that is written with all its members.</summary>
    internal bool IsWhole { get; }

    /// <summary>The parameters of the method that is summarised whose values are in it, a bit each.</summary>
    internal ulong Parameters { get; }

    internal bool IsSensitive => Evidence is not null;

    internal bool IsClean => IsKnown && Evidence is null && Parameters == 0;

    internal static Verdict Sensitive(Evidence evidence, IOperation source, bool isWhole = false) => new(true, evidence, source, isWhole, 0);

    internal static Verdict Parameter(int ordinal) => new(true, null, null, false, ordinal < 64 ? 1UL << ordinal : 0);

    /// <summary>The same finding, at another expression.</summary>
    internal Verdict At(IOperation source) => IsSensitive ? new Verdict(true, Evidence, source, IsWhole, Parameters) : this;

    /// <summary>What is known of a value that may be either: the worse of the two.</summary>
    internal Verdict Or(Verdict other)
    {
        ulong parameters = Parameters | other.Parameters;
        Verdict worse = !other.IsSensitive ? this : !IsSensitive ? other : IsWorse(other.Evidence!, Evidence!) ? other : this;
        return worse.IsSensitive
            ? new Verdict(true, worse.Evidence, worse.Source, worse.IsWhole, parameters)
            : new Verdict((IsKnown && other.IsKnown) || parameters != 0, null, null, false, parameters);
    }

    /// <summary>A secret is worse than what is personal, and of the same what is known for sure.</summary>
    internal static bool IsWorse(Evidence one, Evidence other) =>
        Rank(one.Class) != Rank(other.Class) ? Rank(one.Class) < Rank(other.Class) : one.Tier < other.Tier;

    private static int Rank(SensitiveClass value) => value switch
    {
        SensitiveClass.Credential => 0,
        SensitiveClass.Government or SensitiveClass.Financial or SensitiveClass.Health or SensitiveClass.Biometric => 1,
        SensitiveClass.Contact or SensitiveClass.Personal or SensitiveClass.Demographic => 2,
        SensitiveClass.Content => 4,
        _ => 3,
    };
}

namespace Telltale.CodeFixes;

/// <summary>One way to stop a leak.</summary>
internal interface ILeakFix
{
    /// <summary>What it is offered as, and its equivalence key.</summary>
    string Title { get; }

    /// <summary>Whether it may be applied to many calls at once: not what changes declarations.</summary>
    bool IsForAll { get; }

    /// <summary>The edit for the leaks of one call, or null when it has none. Whether it helps is checked later.</summary>
    LeakEdit? Fix(LeakCall call);
}

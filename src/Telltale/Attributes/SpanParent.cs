using System.Diagnostics;

namespace Telltale;

/// <summary>What a new span hangs below.</summary>
public enum SpanParent
{
    /// <summary>The span that is current where the call happens (<see cref="Activity.Current"/>), if any.</summary>
    Current,

    /// <summary>Nothing: the call begins a trace of its own.</summary>
    NewRoot,

    /// <summary>Nothing, but the new trace has a link to the span that is current where the call happens.</summary>
    NewRootLinked,
}

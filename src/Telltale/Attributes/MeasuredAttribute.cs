namespace Telltale;

/// <summary>
/// Records the duration of every call of the method, in seconds, in a histogram with the attributes <c>code.function.name</c>,
/// <c>error.type</c> (when the call failed) and what is marked <see cref="DimensionAttribute"/>.
/// </summary>
/// <remarks>
/// It goes where <see cref="TracedAttribute"/> goes, is inherited in the same way, and together with it makes one wrapper.
/// With no listener to the instruments a call allocates nothing, and with one it allocates nothing either.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface,
    Inherited = true)]
public sealed class MeasuredAttribute : Attribute
{
    /// <summary>The histogram's name. By default <c>telltale.call.duration</c>, one for the whole assembly.</summary>
    public string? Name { get; set; }

    /// <summary>
    /// The advised upper bounds of the buckets, in seconds, ascending. By default those that OpenTelemetry advises for
    /// durations: 5 ms to 10 s.
    /// </summary>
    public double[]? Buckets { get; set; }

    /// <summary>
    /// Also counts the calls that are under way, in an UpDownCounter <c>telltale.call.active</c> (for a histogram
    /// <c>x.duration</c>: <c>x.active</c>). By default off.
    /// </summary>
    public bool InFlight { get; set; }
}

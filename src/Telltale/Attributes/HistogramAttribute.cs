namespace Telltale;

/// <summary>
/// Records how a value is distributed: the parameter marked <see cref="ValueAttribute"/> of a <see langword="partial"/>
/// <see langword="void"/> method. What is marked <see cref="DimensionAttribute"/> are the attributes.
/// </summary>
/// <param name="name">The metric's name.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HistogramAttribute(string name) : InstrumentAttribute(name)
{
    /// <summary>The advised upper bounds of the buckets, ascending. By default the ones of whoever collects the metric.</summary>
    public double[]? Buckets { get; set; }
}

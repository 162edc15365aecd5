namespace Telltale;

/// <summary>What the attributes that name a metric have in common.</summary>
/// <param name="name">The metric's name.</param>
public abstract class InstrumentAttribute(string name) : Attribute
{
    /// <summary>The metric's name.</summary>
    public string Name { get; } = name;

    /// <summary>The unit in UCUM notation: <c>s</c>, <c>By</c>, <c>{request}</c>.</summary>
    public string? Unit { get; set; }

    /// <summary>What the metric says, for those who read it.</summary>
    public string? Description { get; set; }
}

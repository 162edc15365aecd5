namespace Telltale;

/// <summary>
/// Records the present value of something: the parameter marked <see cref="ValueAttribute"/> of a <see langword="partial"/>
/// <see langword="void"/> method. What is marked <see cref="DimensionAttribute"/> are the attributes.
/// </summary>
/// <param name="name">The metric's name.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GaugeAttribute(string name) : InstrumentAttribute(name);

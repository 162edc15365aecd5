namespace Telltale;

/// <summary>
/// Adds to a sum that goes up and down: the parameter marked <see cref="ValueAttribute"/> of a <see langword="partial"/>
/// <see langword="void"/> method, or else 1. What is marked <see cref="DimensionAttribute"/> are the attributes.
/// </summary>
/// <param name="name">The metric's name.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UpDownCounterAttribute(string name) : InstrumentAttribute(name);

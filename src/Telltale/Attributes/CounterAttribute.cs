namespace Telltale;

/// <summary>
/// Counts each call of a <see langword="partial"/> <see langword="void"/> method: adds the parameter marked <see cref="ValueAttribute"/>, or
/// else 1. What is marked <see cref="DimensionAttribute"/> are the attributes.
/// </summary>
/// <param name="name">The metric's name.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CounterAttribute(string name) : InstrumentAttribute(name);

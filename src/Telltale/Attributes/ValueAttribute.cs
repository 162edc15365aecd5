namespace Telltale;

/// <summary>
/// Says that the parameter is what the method's metric adds or records. It is of a numeric type; the instrument has the same.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ValueAttribute : Attribute;

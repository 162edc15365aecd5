namespace Telltale;

/// <summary>
/// Says that the value is the correlation id of this work. It is recorded on the span as <c>correlation.id</c> and carried under the
/// same key as baggage.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class CorrelationIdAttribute : Attribute;

namespace Telltale;

/// <summary>
/// The present value of something, asked for when metrics are collected: the value of a static property, or what a static method without
/// parameters returns.
/// </summary>
/// <param name="name">The metric's name.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ObservableGaugeAttribute(string name) : InstrumentAttribute(name);

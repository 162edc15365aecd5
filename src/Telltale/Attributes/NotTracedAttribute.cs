namespace Telltale;

/// <summary>Leaves a member of an annotated type out: no span and no duration for it.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = true)]
public sealed class NotTracedAttribute : Attribute;

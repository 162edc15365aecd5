namespace Telltale;

/// <summary>
/// Adds an event to the current span each time the <see langword="partial"/> <see langword="void"/> method is called. Its attributes are the
/// parameters, sensitive ones redacted.
/// </summary>
/// <param name="name">The event's name. By default the method's name in <c>snake_case</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SpanEventAttribute(string? name = null) : Attribute
{
    /// <summary>The event's name, if one was given.</summary>
    public string? Name { get; } = name;
}

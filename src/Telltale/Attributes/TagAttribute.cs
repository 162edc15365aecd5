namespace Telltale;

/// <summary>
/// Records a value as an attribute of the span. Nothing is recorded that is not marked.
/// </summary>
/// <remarks>
/// <para>
/// It goes on a parameter, on the return value (<c>[return: Tag]</c>), and on a property of a type that a parameter marked
/// <see cref="TagsAttribute"/> has. An <c>out</c> parameter is recorded when the method returns.
/// </para>
/// <para>
/// Strings, booleans, numbers and arrays of these are recorded as they are; enums by name; <see cref="Guid"/>, dates, times,
/// <see cref="Uri"/> and other <see cref="IFormattable"/> values as text in the invariant culture; <see langword="null"/> not at all.
/// A value that is classified as sensitive is redacted first.
/// </para>
/// </remarks>
/// <param name="name">The attribute's name. By default the parameter's or property's name in <c>snake_case</c>.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Property)]
public sealed class TagAttribute(string? name = null) : Attribute
{
    /// <summary>The attribute's name, if one was given.</summary>
    public string? Name { get; } = name;

    /// <summary>
    /// Hands the value over when the span is created, so that samplers see it. Costs an array per recorded call. By default off.
    /// </summary>
    public bool AtStart { get; set; }
}

namespace Telltale;

/// <summary>
/// Records a value as an attribute of the method's metrics, and of its span. Only for values with few different contents:
/// strings, booleans, integers and enums. A property so marked is recorded where its object is a parameter marked <see cref="TagsAttribute"/> or, of a signal,
/// <see cref="ExpandAttribute"/>.
/// </summary>
/// <param name="name">The attribute's name. By default the parameter's or property's name in <c>snake_case</c>.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class DimensionAttribute(string? name = null) : Attribute
{
    /// <summary>The attribute's name, if one was given.</summary>
    public string? Name { get; } = name;
}

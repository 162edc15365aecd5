namespace Telltale;

/// <summary>
/// Records the members marked <see cref="TagAttribute"/> or <see cref="DimensionAttribute"/> of the parameter's type, each as an
/// attribute of the span (a dimension also as an attribute of the metrics).
/// </summary>
/// <param name="prefix">
/// Stands, with a dot, before the names that members do not give themselves. By default the parameter's name in <c>snake_case</c>.
/// </param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class TagsAttribute(string? prefix = null) : Attribute
{
    /// <summary>The prefix, if one was given.</summary>
    public string? Prefix { get; } = prefix;
}

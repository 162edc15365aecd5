namespace Telltale;

/// <summary>Records every call of the method as a tool that a model asked for: the span <c>execute_tool {name}</c>.</summary>
/// <remarks>A parameter marked <see cref="LlmContentAttribute"/> is one of its arguments; the result is what the model gets. Both are recorded only where <see cref="Capture"/> says so.</remarks>
/// <param name="name">The tool's name. By default the method's, without <c>Async</c>, in snake case.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = true)]
public sealed class LlmToolAttribute(string? name = null) : Attribute
{
    /// <summary>The tool's name.</summary>
    public string? Name { get; } = name;

    /// <summary>What the tool does, as the model is told.</summary>
    public string? Description { get; set; }

    /// <summary>The sort of tool: <c>function</c> (the default), <c>extension</c> or <c>datastore</c>.</summary>
    public string? Type { get; set; }

    /// <inheritdoc cref="LlmCallAttribute.Capture"/>
    public LlmCapture Capture { get; set; }
}

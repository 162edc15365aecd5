namespace Telltale;

/// <summary>Records every call of the method as a workflow of agents and models: the span <c>invoke_workflow {name}</c>.</summary>
/// <param name="name">The workflow's name. By default the method's, without <c>Async</c>, in snake case.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = true)]
public sealed class LlmWorkflowAttribute(string? name = null) : Attribute
{
    /// <summary>The workflow's name.</summary>
    public string? Name { get; } = name;

    /// <inheritdoc cref="LlmCallAttribute.Capture"/>
    public LlmCapture Capture { get; set; }
}

namespace Telltale;

/// <summary>Records every call of the method as a run of an agent: the span <c>invoke_agent {name}</c>.</summary>
/// <param name="name">The agent's name. By default the type's.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = true)]
public sealed class LlmAgentAttribute(string? name = null) : Attribute
{
    /// <summary>The agent's name.</summary>
    public string? Name { get; } = name;

    /// <summary>Whether the agent is made rather than run: <c>create_agent</c>.</summary>
    public bool Creates { get; set; }

    /// <summary>Whether the agent makes its plan rather than runs: <c>plan</c>, which is always work of this process.</summary>
    public bool Plans { get; set; }

    /// <summary>Whether the agent runs in another process, as a provider's agents do: the span's kind is then client.</summary>
    public bool Remote { get; set; }

    /// <summary>The agent's id.</summary>
    public string? Id { get; set; }

    /// <summary>What the agent does.</summary>
    public string? Description { get; set; }

    /// <summary>The agent's version.</summary>
    public string? Version { get; set; }

    /// <inheritdoc cref="LlmCallAttribute.Provider"/>
    public string? Provider { get; set; }

    /// <inheritdoc cref="LlmCallAttribute.Model"/>
    public string? Model { get; set; }

    /// <inheritdoc cref="LlmCallAttribute.Capture"/>
    public LlmCapture Capture { get; set; }
}

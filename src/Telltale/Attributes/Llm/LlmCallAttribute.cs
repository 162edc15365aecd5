namespace Telltale;

/// <summary>
/// Records every call of the method as the call of a language model: a span and metrics as OpenTelemetry's conventions for generative AI ask
/// (v1.41.1), with tokens, cost, errors, and for streams the time to the first chunk and between chunks.
/// </summary>
/// <remarks>
/// <para>
/// Usage, model, id and finish reason are read from what the method returns: the types of the usual client libraries, alone or one level deep in
/// a tuple or wrapper; own types whose members are marked <see cref="TokenUsageAttribute"/> or have the usual names. What the arguments say, as
/// <c>ChatOptions</c> do, is read as well.
/// </para>
/// <para>It has the two modes of <see cref="TracedAttribute"/>, and is inherited as that one. Prompts and answers are recorded only where <see cref="Capture"/> says so.</para>
/// </remarks>
/// <param name="provider">The provider, by its name in the conventions: <c>openai</c>, <c>anthropic</c>, <c>azure.ai.openai</c>. By default what the client or the result says.</param>
/// <param name="model">The model. By default what a parameter marked <see cref="LlmModelAttribute"/>, the options, or the client says.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = true)]
public sealed class LlmCallAttribute(string? provider = null, string? model = null) : Attribute
{
    /// <summary>The provider.</summary>
    public string? Provider { get; } = provider;

    /// <summary>The model.</summary>
    public string? Model { get; } = model;

    /// <summary>What the call does. By default <see cref="LlmOperation.Chat"/>.</summary>
    public LlmOperation Operation { get; set; }

    /// <summary>The name of the prompt, as prompt management has it.</summary>
    public string? Prompt { get; set; }

    /// <summary>The version of the prompt. None if zero.</summary>
    public int PromptVersion { get; set; }

    /// <summary>The name of the agent that makes the call.</summary>
    public string? Agent { get; set; }

    /// <summary>The name of the workflow that the call is part of.</summary>
    public string? Workflow { get; set; }

    /// <summary>Whether prompts and answers are recorded, redacted. By default what <see cref="LlmTelemetry.Capture"/> says.</summary>
    public LlmCapture Capture { get; set; }
}

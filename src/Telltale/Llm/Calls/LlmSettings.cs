using System.ComponentModel;

namespace Telltale;

/// <summary>What an annotation says of all calls of its method. Used by generated code.</summary>
/// <param name="operation">The value of <c>gen_ai.operation.name</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LlmSettings(string operation)
{
    private SpanName? _last;
    private Maker? _lastMaker;

    /// <summary>The value of <c>gen_ai.operation.name</c>.</summary>
    public string Operation { get; } = operation;

    /// <summary>The provider where the call does not say it.</summary>
    public string? Provider { get; init; }

    /// <summary>The model where the call does not say it.</summary>
    public string? Model { get; init; }

    /// <summary>What the span's name has after the operation where that is not the model: a tool, an agent, a workflow, a data source.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the work is done in another process: the span's kind is then client.</summary>
    public bool IsRemote { get; init; } = true;

    /// <summary>The name of the prompt.</summary>
    public string? PromptName { get; init; }

    /// <summary>The version of the prompt; none if zero.</summary>
    public long PromptVersion { get; init; }

    /// <summary>The agent that makes the call, or that is run.</summary>
    public string? AgentName { get; init; }

    /// <summary>The agent's id.</summary>
    public string? AgentId { get; init; }

    /// <summary>The agent's description.</summary>
    public string? AgentDescription { get; init; }

    /// <summary>The agent's version.</summary>
    public string? AgentVersion { get; init; }

    /// <summary>The workflow that the call is part of.</summary>
    public string? WorkflowName { get; init; }

    /// <summary>What a tool does.</summary>
    public string? ToolDescription { get; init; }

    /// <summary>The sort of a tool.</summary>
    public string? ToolType { get; init; }

    /// <summary>The id of a memory store where the call does not say it.</summary>
    public string? MemoryStore { get; init; }

    /// <summary>Where content is recorded.</summary>
    public LlmCapture Capture { get; init; }

    /// <summary>Reads the provider's error code or HTTP status from an exception of a client library; null where it has none.</summary>
    public Func<Exception, string?>? ErrorType { get; init; }

    /// <summary>Whether the result says itself what was used. If not, calls of known clients inside this one say it.</summary>
    public bool ReadsUsage { get; init; }

    internal LlmKind Kind { get; } = LlmKinds.Of(operation);

    internal KeyValuePair<string, object?> OperationTag { get; } = new("gen_ai.operation.name", operation);

    /// <summary>The span's name. That of the last subject is kept: mostly it is the same.</summary>
    internal string SpanNameOf(string? subject)
    {
        if (subject is null)
        {
            return Operation;
        }

        SpanName? last = _last;
        if (last?.Subject != subject)
        {
            _last = last = new SpanName(subject, $"{Operation} {subject}");
        }

        return last!.Name;
    }

    /// <summary>The provider that the model's name tells. That of the last model is kept, as above.</summary>
    internal string? ProviderOf(string model)
    {
        Maker? last = _lastMaker;
        if (last?.Model != model)
        {
            _lastMaker = last = new Maker(model, MakersNames.ProviderOf(model));
        }

        return last!.Provider;
    }

    private sealed record Maker(string Model, string? Provider);

    private sealed record SpanName(string Subject, string Name);
}

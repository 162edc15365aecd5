using System.Diagnostics;

namespace Telltale;

/// <summary>What a call's span and metrics say of where it goes.</summary>
public sealed partial class LlmCall
{
    private const int Https = 443;

    internal string? Address => Endpoint is { IsAbsoluteUri: true, Host: { Length: > 0 } host } ? host : null;

    /// <summary>The port, only beside an address. Azure's is told where it is not the usual one.</summary>
    internal int? Port => Endpoint is { IsAbsoluteUri: true, Port: >= 0 and int port } && !(port == Https && IsAzure) ? port : null;

    internal bool IsAzure => KnownProvider?.StartsWith("azure", StringComparison.Ordinal) == true;

    internal string? KnownAgent => AgentName ?? Settings.AgentName ?? (Settings.Kind is LlmKind.Agent or LlmKind.CreateAgent ? Settings.Name : null);

    /// <summary>What the span's name has after the operation.</summary>
    internal string? Subject => Settings.Kind switch
    {
        LlmKind.Inference or LlmKind.Embeddings => Settings.Name ?? KnownModel,
        LlmKind.Agent or LlmKind.CreateAgent => KnownAgent,
        LlmKind.Workflow => Settings.Name ?? Settings.WorkflowName,
        LlmKind.Memory => null,
        _ => Settings.Name,
    };

    /// <summary>Tools and workflows run here, whatever they call.</summary>
    internal ActivityKind SpanKind =>
        Settings.IsRemote && Settings.Kind is not (LlmKind.Tool or LlmKind.Workflow) ? ActivityKind.Client : ActivityKind.Internal;

    /// <summary>What samplers see.</summary>
    internal KeyValuePair<string, object?>[] TagsAtStart(ReadOnlySpan<KeyValuePair<string, object?>> more)
    {
        string? provider = KnownProvider;
        string? model = KnownModel;
        string? address = Address;
        int? port = address is null ? null : Port;
        int count = 1 + One(provider) + One(model) + One(address) + (port is null ? 0 : 1) + more.Length;
        KeyValuePair<string, object?>[] tags = new KeyValuePair<string, object?>[count];
        tags[0] = Settings.OperationTag;
        int next = 1;
        Add("gen_ai.provider.name", provider);
        Add("gen_ai.request.model", model);
        Add("server.address", address);
        Add("server.port", port is { } known ? Boxes.Of(known) : null);
        more.CopyTo(tags.AsSpan(next));
        return tags;

        void Add(string name, object? value)
        {
            if (value is not null)
            {
                tags[next++] = new KeyValuePair<string, object?>(name, value);
            }
        }

        static int One(string? value) => value is null ? 0 : 1;
    }
}

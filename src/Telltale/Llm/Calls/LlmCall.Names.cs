using System.Diagnostics;

namespace Telltale;

/// <summary>What a call's span and metrics say of where it goes.</summary>
public sealed partial class LlmCall
{
    internal const int TagsAtStart = 5;

    private const int Https = 443;

    private Uri? _addressed;
    private string? _address;
    private (string? Provider, string? Model, string? Address) _told;

    internal string? Address
    {
        get
        {
            if (!ReferenceEquals(_addressed, Endpoint))
            {
                _addressed = Endpoint;
                _address = Endpoint is { IsAbsoluteUri: true, Host: { Length: > 0 } host } ? host : null;
            }

            return _address;
        }
    }

    /// <summary>The port, only beside an address. Azure's is told where it is not the usual one.</summary>
    internal int? Port => Endpoint is { IsAbsoluteUri: true, Port: >= 0 and int port } && !(port == Https && IsAzure) ? port : null;

    /// <summary>Whether nothing became known of where the call goes since it began, by the very texts that were told then.</summary>
    internal bool IsAsTold =>
        ReferenceEquals(_told.Provider, ProviderName) && ReferenceEquals(_told.Model, KnownModel) && ReferenceEquals(_told.Address, Address);

    internal bool IsAzure => KnownProvider?.StartsWith("azure", StringComparison.Ordinal) == true;

    internal string? KnownAgent => AgentName ?? Settings.AgentName ?? (Settings.Kind is LlmKind.Agent or LlmKind.CreateAgent or LlmKind.Plan ? Settings.Name : null);

    /// <summary>What the span's name has after the operation.</summary>
    internal string? Subject => Settings.Kind switch
    {
        LlmKind.Inference or LlmKind.Embeddings => Settings.Name ?? KnownModel,
        LlmKind.Agent or LlmKind.CreateAgent or LlmKind.Plan => KnownAgent,
        LlmKind.Workflow => Settings.Name ?? Settings.WorkflowName,
        LlmKind.Memory => null,
        _ => Settings.Name,
    };

    /// <summary>Tools, workflows and plans run here, whatever they call.</summary>
    internal ActivityKind SpanKind =>
        Settings.IsRemote && Settings.Kind is not (LlmKind.Tool or LlmKind.Workflow or LlmKind.Plan) ? ActivityKind.Client : ActivityKind.Internal;

    /// <summary>The provider that is told: the one that somebody says, else the only one that has such models.</summary>
    internal string? ProviderName => KnownProvider ?? ((KnownModel ?? ResponseModel) is { } model ? Settings.ProviderOf(model) : null);

    /// <summary>Remembers what was told when the span began.</summary>
    internal void TakeTold() => _told = (ProviderName, KnownModel, Address);

    /// <summary>What samplers see: the attribute with that number; none where it is not known.</summary>
    internal KeyValuePair<string, object?>? TagAtStart(int number)
    {
        if (number >= TagsAtStart)
        {
            return More is { } more && number - TagsAtStart < more.Length ? more[number - TagsAtStart] : null;
        }

        (string name, object? value) = number switch
        {
            0 => ("gen_ai.operation.name", Settings.Operation),
            1 => ("gen_ai.provider.name", ProviderName),
            2 => ("gen_ai.request.model", KnownModel),
            3 => ("server.address", Address),
            _ => ("server.port", Address is not null && Port is { } port ? Boxes.Of(port) : null),
        };
        return value is null ? null : new KeyValuePair<string, object?>(name, value);
    }
}

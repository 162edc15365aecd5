namespace Telltale;

/// <summary>What nearly every request says.</summary>
public sealed partial class LlmCall
{
    private LlmRequest _request;

    /// <summary>The provider.</summary>
    public string? Provider { get => _request.Provider; set => Kept.Set(ref _request.Provider, value); }

    /// <summary>The model that is asked for.</summary>
    public string? Model { get => _request.Model; set => Kept.Set(ref _request.Model, value); }

    /// <summary>Where the model is reached: <c>server.address</c> and <c>server.port</c>.</summary>
    public Uri? Endpoint { get => _request.Endpoint; set => _request.Endpoint = value ?? _request.Endpoint; }

    /// <summary>The temperature.</summary>
    public double? Temperature { get => Kept.Real(_request.Temperature); set => Kept.Set(ref _request.Temperature, value); }

    /// <summary>The most tokens of the answer.</summary>
    public long? MaxTokens { get => Kept.Whole(_request.MaxTokens); set => Kept.Set(ref _request.MaxTokens, value); }

    /// <summary>OpenAI's interface: <c>chat_completions</c> or <c>responses</c>.</summary>
    public string? ApiType { get => _request.ApiType; set => Kept.Set(ref _request.ApiType, value); }
}

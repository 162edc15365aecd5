namespace Telltale;

/// <summary>A request that can be sent once more: a stream is enumerated as often as somebody likes.</summary>
internal sealed class LlmAgain(LlmRequest request, LlmRareRequest? rare)
{
    internal LlmRequest Request => request;

    internal LlmRareRequest? Rare => rare;
}

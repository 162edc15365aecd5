using System.Diagnostics;

namespace Telltale;

/// <summary>What LangSmith reads beside the standard's attributes: the kind of run, the provider, usage and cost.</summary>
internal static class LangSmithProfile
{
    internal static void Write(LlmCall call, Activity span, LlmCost? cost)
    {
        span.SetTag("langsmith.span.kind", call.Settings.Kind switch
        {
            LlmKind.Inference => "llm",
            LlmKind.Embeddings => "embedding",
            LlmKind.Tool => "tool",
            LlmKind.Retrieval => "retriever",
            _ => "chain",
        });
        LlmSpan.Text(span, "langsmith.metadata.ls_provider", call.ProviderName);
        if (call.Settings.Kind.CallsModel())
        {
            LlmSpan.Text(span, "langsmith.usage_metadata", Usage(call, cost));
        }
    }

    private static string? Usage(LlmCall call, LlmCost? cost)
    {
        JsonNumbers usage = new();
        usage.Add("input_tokens", call.InputTokens);
        usage.Add("output_tokens", call.OutputTokens);
        if (call.InputTokens is not null || call.OutputTokens is not null)
        {
            usage.Add("total_tokens", (call.InputTokens ?? 0) + (call.OutputTokens ?? 0));
        }

        JsonNumbers input = new();
        input.Add("cache_read", call.CacheReadTokens);
        input.Add("cache_creation", call.CacheWriteTokens);
        input.Add("audio", call.InputAudioTokens);
        usage.Add("input_token_details", input);
        JsonNumbers output = new();
        output.Add("reasoning", call.ReasoningTokens);
        output.Add("audio", call.OutputAudioTokens);
        usage.Add("output_token_details", output);
        usage.Add("input_cost", cost?.Input);
        usage.Add("output_cost", cost?.Output);
        usage.Add("total_cost", cost?.Total);
        return usage.IsEmpty ? null : usage.ToString();
    }
}

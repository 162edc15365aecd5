using System.Diagnostics;
using System.Globalization;

namespace Telltale;

/// <summary>What Langfuse reads beside the standard's attributes: usage and cost in its own units, so that it neither counts nor charges twice.</summary>
internal static class LangfuseProfile
{
    internal static void Write(LlmCall call, Activity span, LlmCost? cost)
    {
        LlmSpan.Text(span, "session.id", call.ConversationId);
        if (call.Settings.Kind == LlmKind.Retrieval)
        {
            span.SetTag("langfuse.observation.type", "retriever");
        }

        if (!call.Settings.Kind.CallsModel())
        {
            return;
        }

        LlmSpan.Text(span, "langfuse.observation.usage_details", Usage(call));
        LlmSpan.Text(span, "langfuse.observation.cost_details", Cost(cost));
        LlmSpan.Text(span, "langfuse.observation.model.parameters", LangfuseParameters.Of(call));
        LlmSpan.Text(span, "langfuse.observation.prompt.name", LlmPrompt.NameOf(call));
        LlmSpan.Whole(span, "langfuse.observation.prompt.version", LlmPrompt.NameOf(call) is null ? null : LlmPrompt.VersionOf(call));
        if (call.Chunks > 0)
        {
            DateTime first = span.StartTimeUtc + Stopwatch.GetElapsedTime(call.Began, call.FirstChunk);
            span.SetTag("langfuse.observation.completion_start_time", first.ToString("O", CultureInfo.InvariantCulture));
        }
    }

    private static string? Usage(LlmCall call)
    {
        JsonNumbers usage = new();
        long? writes = call.CacheWriteTokens;
        long? hour = call.CacheWrite1hTokens;
        usage.Add("input", Rest(call.InputTokens, call.CacheReadTokens, writes, call.InputAudioTokens));
        usage.Add("input_cached_tokens", Some(call.CacheReadTokens));
        if (hour is not null && writes >= hour)
        {
            usage.Add("input_cache_creation_5m", Some(writes - hour));
            usage.Add("input_cache_creation_1h", Some(hour));
        }
        else
        {
            usage.Add("input_cache_creation", Some(writes));
        }

        usage.Add("input_audio_tokens", Some(call.InputAudioTokens));
        usage.Add("output", Rest(call.OutputTokens, call.ReasoningTokens, call.OutputAudioTokens, null));
        usage.Add("output_reasoning_tokens", Some(call.ReasoningTokens));
        usage.Add("output_audio_tokens", Some(call.OutputAudioTokens));
        if (call.Settings.Kind == LlmKind.Embeddings)
        {
            // The price of such models hangs on the total.
            usage.Add("total", call.InputTokens);
        }

        return usage.IsEmpty ? null : usage.ToString();
    }

    private static string? Cost(LlmCost? cost)
    {
        if (cost is not { } known)
        {
            return null;
        }

        JsonNumbers amounts = new();
        amounts.Add("input", known.Input);
        amounts.Add("output", known.Output);
        amounts.Add("total", known.Total);
        return amounts.ToString();
    }

    private static long? Rest(long? all, long? one, long? other, long? third) =>
        all is { } known ? Math.Max(0, known - (one ?? 0) - (other ?? 0) - (third ?? 0)) : null;

    private static long? Some(long? count) => count is 0 ? null : count;
}

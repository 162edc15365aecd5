using System.Diagnostics;

namespace Telltale;

/// <summary>Writes what became of a call on its span, before that ends.</summary>
internal static class LlmAnswer
{
    internal static void Write(LlmCall call, Activity span, LlmCost? cost)
    {
        WriteLateRequest(call, span);
        if (call.ErrorType is { } error && span.Status != ActivityStatusCode.Error)
        {
            span.SetStatus(ActivityStatusCode.Error);
            span.SetTag("error.type", error);
        }

        string[]? reasons = call.FinishReasons;
        if (reasons is null && call.Outcome == "abandoned" && call.Dialect == LlmDialect.Latest)
        {
            reasons = FinishLists.With(null, "error");
        }

        NewTags tags = new(span);
        if (reasons is not null)
        {
            tags.Set("gen_ai.response.finish_reasons", reasons);
        }

        tags.Text("gen_ai.response.id", call.ResponseId);
        tags.Text("gen_ai.response.model", call.ResponseModel);
        tags.Text(call.ProviderName is "anthropic" ? "telltale.llm.service_tier" : "openai.response.service_tier", call.ResponseServiceTier);
        tags.Text("openai.response.system_fingerprint", call.SystemFingerprint);
        tags.Text("telltale.proxy.call.id", call.ProxyCallId);
        tags.Text("telltale.proxy.model.id", call.ProxyModelId);
        if (call.Chunks > 0)
        {
            tags.Set("gen_ai.response.time_to_first_chunk", Stopwatch.GetElapsedTime(call.Began, call.FirstChunk).TotalSeconds);
        }

        WriteSubject(call, tags);

        // What was fetched again was used, and paid for, by the call that asked for it.
        if (call.Settings.Kind != LlmKind.Fetch)
        {
            WriteUsage(call, tags);
        }

        if (cost is { } known)
        {
            tags.Set("gen_ai.usage.cost", (double)known.Total);
            tags.Set("telltale.cost.source", known.Source == LlmCostSource.Provider ? "provider" : "local");
        }

        WriteProfiles(call, span, cost);
    }

    // Some clients say where they go only with the answer.
    private static void WriteLateRequest(LlmCall call, Activity span)
    {
        if (call.IsAsTold)
        {
            return;
        }

        LlmSpan.Text(span, "gen_ai.provider.name", call.ProviderName);
        if (call.KnownModel is { } model && span.GetTagItem("gen_ai.request.model") is null)
        {
            span.SetTag("gen_ai.request.model", model);
            span.DisplayName = call.Settings.SpanNameOf(call.Subject);
        }

        if (call.Address is { } address && span.GetTagItem("server.address") is null)
        {
            span.SetTag("server.address", address);
            LlmSpan.Whole(span, "server.port", call.Port);
        }
    }

    private static void WriteUsage(LlmCall call, NewTags tags)
    {
        bool isLatest = call.Dialect == LlmDialect.Latest;
        tags.Whole("gen_ai.usage.input_tokens", call.InputTokens);
        tags.Whole("gen_ai.usage.output_tokens", call.OutputTokens);
        tags.Whole("gen_ai.usage.cache_read.input_tokens", call.CacheReadTokens);
        tags.Whole(
            isLatest ? "gen_ai.usage.cache_write.input_tokens" : "gen_ai.usage.cache_creation.input_tokens",
            call.CacheWriteTokens);
        tags.Whole("gen_ai.usage.reasoning.output_tokens", call.ReasoningTokens);
        if (isLatest)
        {
            WriteSorts(call, tags);
        }
    }

    private static void WriteSorts(LlmCall call, NewTags tags)
    {
        tags.Whole("gen_ai.usage.text.input_tokens", call.InputTextTokens);
        tags.Whole("gen_ai.usage.text.output_tokens", call.OutputTextTokens);
        tags.Whole("gen_ai.usage.image.input_tokens", call.InputImageTokens);
        tags.Whole("gen_ai.usage.image.output_tokens", call.OutputImageTokens);
        tags.Whole("gen_ai.usage.audio.input_tokens", call.InputAudioTokens);
        tags.Whole("gen_ai.usage.audio.output_tokens", call.OutputAudioTokens);
    }

    private static void WriteSubject(LlmCall call, NewTags tags)
    {
        switch (call.Settings.Kind)
        {
            case LlmKind.Memory:
                tags.Whole(MemoryNames.Of(call.Dialect).Count, call.RecordCount);
                break;
            case LlmKind.Retrieval:
                tags.Whole("telltale.retrieval.document.count", call.RecordCount);
                break;
        }

        if (call.Dialect == LlmDialect.Latest)
        {
            tags.Text("gen_ai.response.status", call.ResponseStatus);
            if (call.IsCompacted is { } isCompacted)
            {
                tags.Set("gen_ai.conversation.compacted", Boxes.Of(isCompacted)!);
            }
        }
    }

    private static void WriteProfiles(LlmCall call, Activity span, LlmCost? cost)
    {
        if ((call.Profiles & LlmProfiles.Langfuse) != 0)
        {
            LangfuseProfile.Write(call, span, cost);
        }

        if ((call.Profiles & LlmProfiles.LangSmith) != 0)
        {
            LangSmithProfile.Write(call, span, cost);
        }
    }
}

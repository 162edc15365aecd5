using System.Diagnostics;

namespace Telltale;

/// <summary>Writes what a request says on its span, once that is there.</summary>
internal static class LlmSpan
{
    internal static void Begin(LlmCall call, Activity span)
    {
        WriteModel(call, span);
        WriteRare(call, span);
        WriteSubject(call, span);
        Text(span, "gen_ai.conversation.id", call.ConversationId);
        Text(span, "user.id", call.UserId);
        LlmPrompt.Write(call, span);
    }

    internal static void Text(Activity span, string name, string? value)
    {
        if (value is not null)
        {
            span.SetTag(name, value);
        }
    }

    internal static void Whole(Activity span, string name, long? value)
    {
        if (value is { } known)
        {
            span.SetTag(name, Boxes.Of(known));
        }
    }

    internal static void Real(Activity span, string name, double? value)
    {
        if (value is { } known)
        {
            span.SetTag(name, Boxes.OfReal(known));
        }
    }

    private static void WriteModel(LlmCall call, Activity span)
    {
        if (call.IsStream)
        {
            span.SetTag("gen_ai.request.stream", Boxes.Of(true));
        }

        Real(span, "gen_ai.request.temperature", call.Temperature);
        Whole(span, "gen_ai.request.max_tokens", call.MaxTokens);
        if (call.ApiType is { } api)
        {
            span.SetTag("openai.api.type", api);
        }

        if (call.IsAzure)
        {
            span.SetTag("azure.resource_provider.namespace", "Microsoft.CognitiveServices");
        }
    }

    private static void WriteRare(LlmCall call, Activity span)
    {
        if (!call.HasRare)
        {
            return;
        }

        Real(span, "gen_ai.request.top_p", call.TopP);
        Real(span, "gen_ai.request.frequency_penalty", call.FrequencyPenalty);
        Real(span, "gen_ai.request.presence_penalty", call.PresencePenalty);
        WriteTopK(call, span);
        Whole(span, "gen_ai.request.choice.count", call.ChoiceCount is 1 ? null : call.ChoiceCount);
        Whole(span, "gen_ai.request.seed", call.Seed);
        Whole(span, "gen_ai.embeddings.dimension.count", call.Dimensions);
        Texts(span, "gen_ai.request.stop_sequences", call.StopSequences);
        Texts(span, "gen_ai.request.encoding_formats", call.EncodingFormats);
        Text(span, "gen_ai.output.type", call.OutputType);
        Text(span, "openai.request.service_tier", call.RequestServiceTier is "auto" ? null : call.RequestServiceTier);
        Text(span, "gen_ai.tool.call.id", call.ToolCallId);
        Text(span, MemoryNames.Of(call.Dialect).Record, call.MemoryRecord);
        if (call.Dialect == LlmDialect.Latest)
        {
            Text(span, "gen_ai.request.reasoning.level", call.ReasoningLevel);
            Text(span, "gen_ai.request.previous_response.id", call.PreviousResponseId);
            Text(span, "gen_ai.request.stream_cursor", call.StreamCursor);
        }
    }

    // A count of candidates that once was a real number.
    private static void WriteTopK(LlmCall call, Activity span)
    {
        if (call.Dialect != LlmDialect.Latest)
        {
            Real(span, "gen_ai.request.top_k", call.TopK);
        }
        else
        {
            Whole(span, call.Settings.Kind == LlmKind.Retrieval ? "gen_ai.retrieval.top_k" : "gen_ai.request.top_k", (long?)call.TopK);
        }
    }

    private static void Texts(Activity span, string name, IEnumerable<string>? values)
    {
        if (values is not null)
        {
            string[] texts = [.. values];
            if (texts.Length > 0)
            {
                span.SetTag(name, texts);
            }
        }
    }

    private static void WriteSubject(LlmCall call, Activity span)
    {
        LlmSettings settings = call.Settings;
        Text(span, "gen_ai.agent.name", call.KnownAgent);
        Text(span, "gen_ai.agent.id", call.AgentId ?? settings.AgentId);
        Text(span, "gen_ai.agent.description", settings.AgentDescription);
        Text(span, "gen_ai.agent.version", settings.AgentVersion);
        switch (settings.Kind)
        {
            case LlmKind.Tool:
                Text(span, "gen_ai.tool.name", settings.Name);
                Text(span, "gen_ai.tool.description", settings.ToolDescription);
                Text(span, "gen_ai.tool.type", settings.ToolType ?? "function");
                break;
            case LlmKind.Retrieval:
                Text(span, "gen_ai.data_source.id", settings.Name);
                break;
            case LlmKind.Memory:
                Text(span, MemoryNames.Of(call.Dialect).Store, call.MemoryStore ?? settings.MemoryStore);
                break;
        }

        Text(span, "gen_ai.workflow.name", settings.WorkflowName ?? (settings.Kind == LlmKind.Workflow ? settings.Name : null));
    }
}

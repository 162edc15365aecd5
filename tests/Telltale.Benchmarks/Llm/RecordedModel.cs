using Microsoft.Extensions.AI;

namespace Telltale.Benchmarks.Llm;

/// <summary>What is emitted around calls of an <see cref="IChatClient"/>.</summary>
internal static class RecordedModel
{
    private static readonly TelemetrySource s_source = TelemetrySource.Get("Telltale.Benchmarks", "1.0.0", schemaUrl: null);
    private static readonly Operation s_answer = Of("GetResponseAsync");
    private static readonly Operation s_stream = Of("GetStreamingResponseAsync");

    internal static Task<ChatResponse> Ask(IChatClient client, IEnumerable<ChatMessage> messages, ChatOptions options) =>
        s_answer.IsEnabled ? AskRecorded(client, messages, options) : client.GetResponseAsync(messages, options);

    internal static IAsyncEnumerable<ChatResponseUpdate> Stream(IChatClient client, IEnumerable<ChatMessage> messages, ChatOptions options) =>
        s_stream.IsEnabled ? StreamRecorded(client, messages, options) : client.GetStreamingResponseAsync(messages, options);

    private static Task<ChatResponse> AskRecorded(IChatClient client, IEnumerable<ChatMessage> messages, ChatOptions options)
    {
        LlmCall call = s_answer.Begin();
        Read(call, client, options);
        CallScope scope = s_answer.Start(call);
        try
        {
            return scope.Watch(
                client.GetResponseAsync(messages, options),
                static (ref CallScope scope, ChatResponse response) => Read(scope.Llm, response));
        }
        catch (Exception failure) when (scope.Fails(failure))
        {
            throw;
        }
        finally
        {
            scope.Leave();
        }
    }

    private static IAsyncEnumerable<ChatResponseUpdate> StreamRecorded(IChatClient client, IEnumerable<ChatMessage> messages, ChatOptions options)
    {
        LlmCall call = s_stream.Begin();
        Read(call, client, options);
        StreamCall scope = s_stream.Defer(call);
        try
        {
            return scope.Watch(client.GetStreamingResponseAsync(messages, options), Read);
        }
        catch (Exception failure) when (scope.Fails(failure))
        {
            throw;
        }
        finally
        {
            scope.Leave();
        }
    }

    private static void Read(LlmCall call, IChatClient client, ChatOptions options)
    {
        if (client.GetService(typeof(ChatClientMetadata)) is ChatClientMetadata metadata)
        {
            call.Provider = metadata.ProviderName;
            call.Endpoint = metadata.ProviderUri;
            call.Model = metadata.DefaultModelId;
        }

        call.Model = options.ModelId;
        call.Temperature = LlmCall.Number(options.Temperature);
        call.MaxTokens = options.MaxOutputTokens;
    }

    private static void Read(LlmCall call, ChatResponse response)
    {
        call.ResponseId = response.ResponseId;
        call.ResponseModel = response.ModelId;
        call.Finish(response.FinishReason?.Value);
        Read(call, response.Usage);
    }

    private static void Read(LlmCall call, ChatResponseUpdate update)
    {
        call.ResponseId = update.ResponseId;
        call.ResponseModel = update.ModelId;
        call.Finish(update.FinishReason?.Value);
        IList<AIContent> contents = update.Contents;
        for (int i = 0; i < contents.Count; i++)
        {
            if (contents[i] is UsageContent usage)
            {
                Read(call, usage.Details);
            }
        }
    }

    private static void Read(LlmCall call, UsageDetails? usage)
    {
        call.InputTokens = usage?.InputTokenCount;
        call.OutputTokens = usage?.OutputTokenCount;
        call.CacheReadTokens = usage?.CachedInputTokenCount;
    }

    private static Operation Of(string name) =>
        new(s_source, "IChatClient." + name) { Llm = new LlmSettings("chat") { ReadsUsage = true } };
}

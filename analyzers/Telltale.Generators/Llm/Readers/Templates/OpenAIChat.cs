using System;
using System.ClientModel;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using OpenAI.Chat;

namespace Telltale.Generated;

internal static partial class LlmReaders
{
    //? ChatClient
    internal static void Request(LlmCall call, ChatClient? client)
    {
        if (client is null)
        {
            return;
        }

        //? ChatClient.Endpoint
        call.Endpoint = client.Endpoint;
        //? ChatClient.Model
        call.Model = client.Model;
        call.Provider = OfOpenAI(client, call.Endpoint);
        call.ApiType = "chat_completions";
    }

    //? ChatCompletionOptions
    internal static void Request(LlmCall call, ChatCompletionOptions? options)
    {
        if (options is null)
        {
            return;
        }

        call.Temperature = LlmCall.Number(options.Temperature);
        call.TopP = LlmCall.Number(options.TopP);
        call.FrequencyPenalty = LlmCall.Number(options.FrequencyPenalty);
        call.PresencePenalty = LlmCall.Number(options.PresencePenalty);
        call.MaxTokens = options.MaxOutputTokenCount;
        //? ChatCompletionOptions.Seed
        call.Seed = options.Seed;
        call.StopSequences = Some(options.StopSequences);
        //? ChatCompletionOptions.ServiceTier
        call.RequestServiceTier = Asked(options.ServiceTier?.ToString());
        //? ChatCompletionOptions.ReasoningEffortLevel
        call.ReasoningLevel = options.ReasoningEffortLevel?.ToString();
        // What formats there are is not public.
        call.OutputType = options.ResponseFormat is { } format ? format.GetType().Name.Contains("Json") ? "json" : "text" : null;
        //? ChatCompletionOptions.ResponseModalities
        //? ChatResponseModalities.Audio
        call.OutputType = (options.ResponseModalities & ChatResponseModalities.Audio) != 0 ? "speech" : null;
    }

    //? ChatCompletion
    internal static void Response(LlmCall call, ClientResult<ChatCompletion>? result)
    {
        Charge(call, result);
        Response(call, result?.Value);
    }

    //? ChatCompletion
    internal static void Response(LlmCall call, ChatCompletion? completion)
    {
        if (completion is null)
        {
            return;
        }

        call.ResponseId = completion.Id;
        call.ResponseModel = completion.Model;
        //? ChatCompletion.ServiceTier
        call.ResponseServiceTier = completion.ServiceTier?.ToString();
        //? ChatCompletion.SystemFingerprint
        call.SystemFingerprint = completion.SystemFingerprint;
        string? reason = Reason(completion.FinishReason);
        call.Finish(reason);
        Usage(call, completion.Usage);
        if (call.CapturesContent)
        {
            call.Output.Begin("assistant");
            Write(call.Output, completion.Content);
            call.Output.Text(completion.Refusal);
            Write(call.Output, completion.ToolCalls);
            call.Output.End(reason);
        }
    }

    //? StreamingChatCompletionUpdate
    internal static void Chunk(LlmCall call, StreamingChatCompletionUpdate? chunk)
    {
        if (chunk is null)
        {
            return;
        }

        call.ResponseId = chunk.CompletionId;
        call.ResponseModel = chunk.Model;
        //? StreamingChatCompletionUpdate.ServiceTier
        call.ResponseServiceTier = chunk.ServiceTier?.ToString();
        //? StreamingChatCompletionUpdate.SystemFingerprint
        call.SystemFingerprint = chunk.SystemFingerprint;
        Usage(call, chunk.Usage);
        if (call.CapturesContent)
        {
            Write(call.Output, chunk.ContentUpdate);
            call.Output.Text(chunk.RefusalUpdate);
            foreach (StreamingChatToolCallUpdate part in chunk.ToolCallUpdates)
            {
                call.Output.ToolCallPart(part.ToolCallId, part.FunctionName, part.FunctionArgumentsUpdate?.ToString());
            }
        }

        if (chunk.FinishReason is { } finished)
        {
            string? reason = Reason(finished);
            call.Finish(reason);
            if (call.CapturesContent)
            {
                call.Output.End(reason);
            }
        }
    }

    //? StreamingChatCompletionUpdate
    //? AsyncCollectionResult`1
    internal static AsyncCollectionResult<StreamingChatCompletionUpdate> Watch(
        StreamCall scope, AsyncCollectionResult<StreamingChatCompletionUpdate> stream) =>
        stream is null ? stream! : new AsyncPages<StreamingChatCompletionUpdate>(scope, stream, Chunk);

    //? StreamingChatCompletionUpdate
    //? CollectionResult`1
    internal static CollectionResult<StreamingChatCompletionUpdate> Watch(
        StreamCall scope, CollectionResult<StreamingChatCompletionUpdate> stream) =>
        stream is null ? stream! : new Pages<StreamingChatCompletionUpdate>(scope, stream, Chunk);

    //? ChatTokenUsage
    private static void Usage(LlmCall call, ChatTokenUsage? usage)
    {
        if (usage is null)
        {
            return;
        }

        call.InputTokens = usage.InputTokenCount;
        call.OutputTokens = usage.OutputTokenCount;
        //? ChatTokenUsage.InputTokenDetails
        if (usage.InputTokenDetails is { } input)
        {
            call.CacheReadTokens = input.CachedTokenCount;
            call.InputAudioTokens = Known(input.AudioTokenCount);
        }

        //? ChatTokenUsage.OutputTokenDetails
        if (usage.OutputTokenDetails is { } output)
        {
            call.ReasoningTokens = output.ReasoningTokenCount;
            //? ChatOutputTokenUsageDetails.AudioTokenCount
            call.OutputAudioTokens = Known(output.AudioTokenCount);
        }
    }

    //? ChatFinishReason
    private static string? Reason(ChatFinishReason reason) => reason switch
    {
        ChatFinishReason.Stop => "stop",
        ChatFinishReason.Length => "length",
        ChatFinishReason.ContentFilter => "content_filter",
        ChatFinishReason.ToolCalls => "tool_calls",
        ChatFinishReason.FunctionCall => "function_call",
        _ => Lower(reason.ToString()),
    };
}

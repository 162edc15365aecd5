using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Anthropic.Models.Messages;
using Anthropic.Services;

namespace Telltale.Generated;

internal static partial class LlmReaders
{
    //? IMessageService
    internal static void Request(LlmCall call, IMessageService? service)
    {
        call.Provider = "anthropic";
        //? Anthropic.Core.ClientOptions.BaseUrl
        call.Endpoint = service is null ? null : EndpointOf(service);
    }

    //? MessageCreateParams
    internal static void Request(LlmCall call, MessageCreateParams? request)
    {
        if (request is null)
        {
            return;
        }

        call.Model = request.Model?.Raw();
        call.MaxTokens = request.MaxTokens;
        //? MessageCreateParams.Temperature
        call.Temperature = LlmCall.Number(request.Temperature);
        //? MessageCreateParams.TopP
        call.TopP = LlmCall.Number(request.TopP);
        //? MessageCreateParams.TopK
        call.TopK = LlmCall.Number(request.TopK);
        //? MessageCreateParams.StopSequences
        call.StopSequences = request.StopSequences is { Count: > 0 } ends ? ends : null;
        //? MessageCreateParams.OutputConfig
        //? OutputConfig.Format
        call.OutputType = request.OutputConfig?.Format is null ? null : "json";
        //? MessageCreateParams.OutputConfig
        //? OutputConfig.Effort
        call.ReasoningLevel = request.OutputConfig?.Effort?.Raw();
        if (call.CapturesContent)
        {
            //? MessageCreateParamsSystem.Value
            Instructions(call, request.System);
            foreach (MessageParam message in request.Messages)
            {
                Content(call, message);
            }
        }
    }

    //? Message
    internal static void Response(LlmCall call, Message? message)
    {
        if (message is null)
        {
            return;
        }

        call.ResponseId = message.ID;
        call.ResponseModel = message.Model?.Raw();
        string? reason = Lower(message.StopReason?.Raw());
        call.Finish(reason);
        Usage(call, message.Usage);
        if (call.CapturesContent)
        {
            call.Output.Begin("assistant");
            foreach (ContentBlock block in message.Content)
            {
                Write(call.Output, block);
            }

            call.Output.End(reason);
        }
    }

    //? RawMessageStreamEvent
    internal static void Chunk(LlmCall call, RawMessageStreamEvent? chunk)
    {
        switch (chunk?.Value)
        {
            case RawMessageStartEvent start:
                Started(call, start.Message);
                break;
            case RawMessageDeltaEvent delta:
                Usage(call, delta.Usage);
                string? reason = Lower(delta.Delta.StopReason?.Raw());
                call.Finish(reason);
                if (call.CapturesContent && reason is not null)
                {
                    call.Output.End(reason);
                }

                break;
            case RawContentBlockStartEvent start when call.CapturesContent:
                Write(call.Output, start);
                break;
            case RawContentBlockDeltaEvent delta when call.CapturesContent:
                Write(call.Output, delta);
                break;
        }
    }

    //? Message
    private static void Started(LlmCall call, Message message)
    {
        call.ResponseId = message.ID;
        call.ResponseModel = message.Model?.Raw();
        Usage(call, message.Usage);
    }

    // The provider counts what was read from and written to the cache apart from the input.
    //? Usage
    private static void Usage(LlmCall call, Usage? usage)
    {
        if (usage is null)
        {
            return;
        }

        long? read = usage.CacheReadInputTokens;
        long? written = usage.CacheCreationInputTokens;
        call.InputTokens = usage.InputTokens + read.GetValueOrDefault() + written.GetValueOrDefault();
        call.OutputTokens = usage.OutputTokens;
        call.CacheReadTokens = read;
        call.CacheWriteTokens = written;
        //? Usage.OutputTokensDetails
        call.ReasoningTokens = usage.OutputTokensDetails?.ThinkingTokens;
        //? Usage.ServerToolUse
        call.WebSearches = usage.ServerToolUse?.WebSearchRequests;
        Rates(call, usage);
    }

    // What decides about prices, and nobody else tells.
    //? Usage
    private static void Rates(LlmCall call, Usage? usage)
    {
        //? Usage.CacheCreation
        call.CacheWrite1hTokens = usage?.CacheCreation?.Ephemeral1hInputTokens;
        //? Usage.ServiceTier
        call.ResponseServiceTier = usage?.ServiceTier?.Raw();
        // Speed has a price of its own, whatever the tier.
        //? Usage.Speed
        call.ResponseServiceTier = usage?.Speed?.Raw() is "fast" ? "fast" : null;
    }

    // What is said at the end of a stream counts from its beginning, and may leave out what was said there.
    //? MessageDeltaUsage
    private static void Usage(LlmCall call, MessageDeltaUsage? usage)
    {
        if (usage is null)
        {
            return;
        }

        //? MessageDeltaUsage.InputTokens
        //? MessageDeltaUsage.CacheReadInputTokens
        //? MessageDeltaUsage.CacheCreationInputTokens
        if (usage.InputTokens is { } input)
        {
            long? read = usage.CacheReadInputTokens ?? call.CacheReadTokens;
            long? written = usage.CacheCreationInputTokens ?? call.CacheWriteTokens;
            call.InputTokens = input + read.GetValueOrDefault() + written.GetValueOrDefault();
            call.CacheReadTokens = read;
            call.CacheWriteTokens = written;
        }

        call.OutputTokens = usage.OutputTokens;
        //? MessageDeltaUsage.OutputTokensDetails
        call.ReasoningTokens = usage.OutputTokensDetails?.ThinkingTokens;
        //? MessageDeltaUsage.ServerToolUse
        call.WebSearches = usage.ServerToolUse?.WebSearchRequests;
    }
}

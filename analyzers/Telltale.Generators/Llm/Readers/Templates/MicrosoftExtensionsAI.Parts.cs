using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Telltale.Generated;

internal static partial class LlmReaders
{
    //? ChatMessage
    [OverloadResolutionPriority(-3)]
    internal static void Request(LlmCall call, IEnumerable<ChatMessage>? messages)
    {
        if (call.CapturesContent && IsKept(messages))
        {
            Content(call, messages);
        }
    }

    //? ChatMessage
    internal static void Request(LlmCall call, ChatMessage? message)
    {
        if (call.CapturesContent)
        {
            Content(call, message);
        }
    }

    //? ChatMessage
    [OverloadResolutionPriority(-3)]
    internal static void Content(LlmCall call, IEnumerable<ChatMessage>? messages)
    {
        if (messages is null)
        {
            return;
        }

        foreach (ChatMessage message in messages)
        {
            Content(call, message);
        }
    }

    //? ChatMessage
    internal static void Content(LlmCall call, ChatMessage? message) => Write(call.Input, message, null);

    //? UsageDetails
    private static void Usage(LlmCall call, UsageDetails? usage, bool isFurther = false)
    {
        if (usage is null)
        {
            return;
        }

        // Libraries put what earlier versions had no member for among the additional counts.
        long? read = Count(usage, "InputTokenDetails.CachedTokenCount") ?? Count(usage, "CacheReadInputTokens");
        long? written = Count(usage, "CacheCreationInputTokens") ?? Count(usage, "InputTokenDetails.CacheWriteTokenCount");
        long? reasoning = Count(usage, "OutputTokenDetails.ReasoningTokenCount");
        long? audioIn = Count(usage, "InputTokenDetails.AudioTokenCount");
        long? audioOut = Count(usage, "OutputTokenDetails.AudioTokenCount");
        //? UsageDetails.CachedInputTokenCount
        read = usage.CachedInputTokenCount ?? read;
        //? UsageDetails.ReasoningTokenCount
        reasoning = usage.ReasoningTokenCount ?? reasoning;
        //? UsageDetails.InputAudioTokenCount
        audioIn = usage.InputAudioTokenCount ?? audioIn;
        //? UsageDetails.OutputAudioTokenCount
        audioOut = usage.OutputAudioTokenCount ?? audioOut;
        //? UsageDetails.InputTextTokenCount
        call.InputTextTokens = Sum(isFurther, call.InputTextTokens, usage.InputTextTokenCount);
        //? UsageDetails.OutputTextTokenCount
        call.OutputTextTokens = Sum(isFurther, call.OutputTextTokens, usage.OutputTextTokenCount);
        call.InputTokens = Sum(isFurther, call.InputTokens, usage.InputTokenCount);
        call.OutputTokens = Sum(isFurther, call.OutputTokens, usage.OutputTokenCount);
        call.CacheReadTokens = Sum(isFurther, call.CacheReadTokens, read);
        call.CacheWriteTokens = Sum(isFurther, call.CacheWriteTokens, written);
        call.ReasoningTokens = Sum(isFurther, call.ReasoningTokens, reasoning);
        call.InputAudioTokens = Sum(isFurther, call.InputAudioTokens, audioIn);
        call.OutputAudioTokens = Sum(isFurther, call.OutputAudioTokens, audioOut);
    }

    // A stream tells its usage in one element or in several, which add up.
    private static long? Sum(bool isFurther, long? before, long? more) => isFurther && more is not null ? before.GetValueOrDefault() + more : more;

    //? UsageDetails
    private static long? Count(UsageDetails usage, string name) =>
        usage.AdditionalCounts is { } counts && counts.TryGetValue(name, out long count) ? count : null;

    //? AdditionalPropertiesDictionary
    private static string? Tier(AdditionalPropertiesDictionary? properties) =>
        properties is not null && (properties.TryGetValue("service_tier", out object? tier) || properties.TryGetValue("ServiceTier", out tier)) ? tier?.ToString() : null;

    // What the abstraction has no member for.
    private static void Raw(LlmCall call, object? raw)
    {
        switch (raw)
        {
            case null:
                break;
            //? OpenAI.Chat.ChatCompletion
            case global::OpenAI.Chat.ChatCompletion completion:
                call.ApiType = "chat_completions";
                //? OpenAI.Chat.ChatCompletion.SystemFingerprint
                call.SystemFingerprint = completion.SystemFingerprint;
                //? OpenAI.Chat.ChatCompletion.ServiceTier
                call.ResponseServiceTier = completion.ServiceTier?.ToString();
                break;
            //? OpenAI.Chat.StreamingChatCompletionUpdate
            case global::OpenAI.Chat.StreamingChatCompletionUpdate update:
                call.ApiType = "chat_completions";
                //? OpenAI.Chat.StreamingChatCompletionUpdate.SystemFingerprint
                call.SystemFingerprint = update.SystemFingerprint;
                //? OpenAI.Chat.StreamingChatCompletionUpdate.ServiceTier
                call.ResponseServiceTier = update.ServiceTier?.ToString();
                break;
            //? OpenAI.Responses.ResponseResult
            case global::OpenAI.Responses.ResponseResult result:
                call.ApiType = "responses";
                //? OpenAI.Responses.ResponseResult.ServiceTier
                call.ResponseServiceTier = result.ServiceTier?.ToString();
                break;
            //? Anthropic.Models.Messages.Message.Usage
            case global::Anthropic.Models.Messages.Message message:
                Usage(call, message.Usage);
                break;
            //? Anthropic.Models.Messages.RawMessageStreamEvent
            case global::Anthropic.Models.Messages.RawMessageStreamEvent { Value: global::Anthropic.Models.Messages.RawMessageStartEvent start }:
                Rates(call, start.Message.Usage);
                break;
            //? Anthropic.Models.Messages.RawMessageStartEvent
            case global::Anthropic.Models.Messages.RawMessageStartEvent start:
                Rates(call, start.Message.Usage);
                break;
        }
    }

    //? ChatMessage
    private static void Write(LlmMessages messages, ChatMessage? message, string? reason)
    {
        if (message is null)
        {
            return;
        }

        messages.Begin(message.Role.Value, message.AuthorName);
        IList<AIContent> contents = message.Contents;
        for (int i = 0; i < contents.Count; i++)
        {
            Write(messages, contents[i]);
        }

        messages.End(reason);
    }

    //? AIContent
    private static void Write(LlmMessages messages, AIContent content)
    {
        switch (content)
        {
            case TextContent text:
                messages.Text(text.Text);
                break;
            //? TextReasoningContent
            case TextReasoningContent thought:
                messages.Reasoning(thought.Text);
                break;
            //? FunctionCallContent.CallId
            case FunctionCallContent wanted:
                messages.ToolCall(wanted.CallId, wanted.Name, wanted.Arguments);
                break;
            //? FunctionResultContent.CallId
            case FunctionResultContent answer:
                messages.ToolResponse(answer.CallId, answer.Result);
                break;
            //? DataContent.Data:ReadOnlyMemory
            case DataContent data:
                messages.Blob(data.MediaType, data.Data.Length);
                break;
            //? UriContent
            case UriContent link:
                messages.Link(link.MediaType, link.Uri);
                break;
            //? HostedFileContent
            case HostedFileContent file:
                messages.File(null, file.FileId);
                break;
            //? UsageContent
            case UsageContent:
                break;
            default:
                messages.Other(content.GetType().Name);
                break;
        }
    }
}

using System;
using System.ClientModel;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using OpenAI.Responses;

namespace Telltale.Generated;

internal static partial class LlmReaders
{
    //? ResponsesClient
    internal static void Request(LlmCall call, ResponsesClient? client)
    {
        if (client is null)
        {
            return;
        }

        //? ResponsesClient.Endpoint
        call.Endpoint = client.Endpoint;
        //? ResponsesClient.Model
        call.Model = client.Model;
        call.Provider = OfOpenAI(client, call.Endpoint);
        call.ApiType = "responses";
    }

    //? CreateResponseOptions
    internal static void Request(LlmCall call, CreateResponseOptions? options)
    {
        if (options is null)
        {
            return;
        }

        //? CreateResponseOptions.Model
        call.Model = options.Model;
        call.Temperature = LlmCall.Number(options.Temperature);
        call.TopP = LlmCall.Number(options.TopP);
        call.MaxTokens = options.MaxOutputTokenCount;
        //? CreateResponseOptions.ServiceTier
        call.RequestServiceTier = Asked(options.ServiceTier?.ToString());
        //? CreateResponseOptions.PreviousResponseId
        call.PreviousResponseId = options.PreviousResponseId;
        //? CreateResponseOptions.ReasoningOptions
        //? ResponseReasoningOptions.ReasoningEffortLevel
        call.ReasoningLevel = options.ReasoningOptions?.ReasoningEffortLevel?.ToString();
        //? CreateResponseOptions.ConversationOptions
        call.ConversationId = options.ConversationOptions?.ConversationId;
        //? CreateResponseOptions.TextOptions
        //? ResponseTextFormat.Kind
        call.OutputType = options.TextOptions?.TextFormat is { } format ? format.Kind == ResponseTextFormatKind.Text ? "text" : "json" : null;
        if (call.CapturesContent)
        {
            //? CreateResponseOptions.Instructions
            call.Instructions.Text(options.Instructions);
            //? CreateResponseOptions.InputItems
            Content(call, options.InputItems);
        }
    }

    //? ResponseItem
    [OverloadResolutionPriority(-3)]
    internal static void Request(LlmCall call, IEnumerable<ResponseItem>? items)
    {
        if (call.CapturesContent && IsKept(items))
        {
            Content(call, items);
        }
    }

    //? ResponseResult
    internal static void Response(LlmCall call, ClientResult<ResponseResult>? result)
    {
        Charge(call, result);
        Response(call, result?.Value);
    }

    //? ResponseResult
    internal static void Response(LlmCall call, ResponseResult? result)
    {
        string? reason = Answered(call, result);
        if (call.CapturesContent && result is not null)
        {
            call.Output.Begin("assistant");
            foreach (ResponseItem item in result.OutputItems)
            {
                Write(call.Output, item);
            }

            call.Output.End(reason);
        }
    }

    //? StreamingResponseUpdate
    internal static void Chunk(LlmCall call, StreamingResponseUpdate? chunk)
    {
        switch (chunk)
        {
            case StreamingResponseCreatedUpdate created:
                call.ResponseId = created.Response?.Id;
                call.ResponseModel = created.Response?.Model;
                break;
            case StreamingResponseOutputTextDeltaUpdate text when call.CapturesContent:
                call.Output.Text(text.Delta);
                break;
            //? StreamingResponseRefusalDeltaUpdate
            case StreamingResponseRefusalDeltaUpdate refusal when call.CapturesContent:
                call.Output.Text(refusal.Delta);
                break;
            case StreamingResponseOutputItemDoneUpdate { Item: not MessageResponseItem } done when call.CapturesContent:
                Write(call.Output, done.Item);
                break;
            case StreamingResponseCompletedUpdate completed:
                Ended(call, completed.Response);
                break;
            case StreamingResponseIncompleteUpdate incomplete:
                Ended(call, incomplete.Response);
                break;
            case StreamingResponseFailedUpdate failed:
                Ended(call, failed.Response);
                call.Fail("response.failed");
                break;
            //? StreamingResponseErrorUpdate.Code
            case StreamingResponseErrorUpdate { Code: { Length: > 0 } } error:
                call.Fail(Code(error.Code));
                call.Finish("error");
                break;
            //? StreamingResponseErrorUpdate
            case StreamingResponseErrorUpdate:
                call.Fail("error");
                call.Finish("error");
                break;
        }
    }

    //? StreamingResponseUpdate
    //? AsyncStreamingResult.Create
    internal static Task<AsyncStreamingResult<StreamingResponseUpdate>> Watch(StreamCall scope, Task<AsyncStreamingResult<StreamingResponseUpdate>> stream) =>
        Watch(scope, stream, Chunk);

    //? StreamingResponseUpdate
    //? AsyncCollectionResult`1
    internal static AsyncCollectionResult<StreamingResponseUpdate> Watch(StreamCall scope, AsyncCollectionResult<StreamingResponseUpdate> stream) =>
        stream is null ? stream! : new AsyncPages<StreamingResponseUpdate>(scope, stream, Chunk);

    //? StreamingResponseUpdate
    //? CollectionResult`1
    internal static CollectionResult<StreamingResponseUpdate> Watch(StreamCall scope, CollectionResult<StreamingResponseUpdate> stream) =>
        stream is null ? stream! : new Pages<StreamingResponseUpdate>(scope, stream, Chunk);

    //? ResponseResult
    private static void Ended(LlmCall call, ResponseResult? result)
    {
        string? reason = Answered(call, result);
        if (call.CapturesContent)
        {
            call.Output.End(reason);
        }
    }

    //? ResponseResult
    private static string? Answered(LlmCall call, ResponseResult? result)
    {
        if (result is null)
        {
            return null;
        }

        call.ResponseId = result.Id;
        call.ResponseModel = result.Model;
        //? ResponseResult.ServiceTier
        call.ResponseServiceTier = result.ServiceTier?.ToString();
        Usage(call, result.Usage);
        call.ResponseStatus = result.Status == ResponseStatus.InProgress ? "in_progress" : Lower(result.Status?.ToString());
        //? ResponseResult.Error
        //? ResponseError.Code
        if (result.Error is { } error)
        {
            call.Fail(Code(error.Code.ToString()));
        }

        if (result.Status == ResponseStatus.Failed)
        {
            call.Fail("response.failed");
        }

        string? reason = Reason(result);
        call.Finish(reason);
        return reason;
    }

    //? ResponseTokenUsage
    private static void Usage(LlmCall call, ResponseTokenUsage? usage)
    {
        if (usage is null)
        {
            return;
        }

        call.InputTokens = usage.InputTokenCount;
        call.OutputTokens = usage.OutputTokenCount;
        //? ResponseTokenUsage.InputTokenDetails
        call.CacheReadTokens = usage.InputTokenDetails?.CachedTokenCount;
        //? ResponseInputTokenUsageDetails.CacheWriteTokenCount
        call.CacheWriteTokens = Known(usage.InputTokenDetails?.CacheWriteTokenCount ?? 0);
        //? ResponseTokenUsage.OutputTokenDetails
        call.ReasoningTokens = usage.OutputTokenDetails?.ReasoningTokenCount;
    }
}

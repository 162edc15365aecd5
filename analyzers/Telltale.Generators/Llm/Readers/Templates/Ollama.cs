using System;
using System.Collections.Generic;
using OllamaSharp;
using OllamaSharp.Models;
using OllamaSharp.Models.Chat;

namespace Telltale.Generated;

internal static partial class LlmReaders
{
    //? IOllamaApiClient
    internal static void Request(LlmCall call, IOllamaApiClient? client)
    {
        call.Provider = "ollama";
        call.Model = client?.SelectedModel is { Length: > 0 } model ? model : null;
        //? IOllamaApiClient.Uri
        call.Endpoint = client?.Uri;
        //? OllamaApiClient.Config
        call.Endpoint = client is OllamaApiClient own ? own.Config?.Uri : null;
    }

    //? OllamaSharp.Chat
    internal static void Request(LlmCall call, global::OllamaSharp.Chat? chat)
    {
        Request(call, chat?.Client);
        call.Model = chat?.Model is { Length: > 0 } model ? model : null;
        Request(call, chat?.Options);
    }

    //? ChatRequest
    internal static void Request(LlmCall call, ChatRequest? request)
    {
        if (request is null)
        {
            return;
        }

        call.Model = request.Model is { Length: > 0 } model ? model : null;
        Request(call, request.Options);
        //? ChatRequest.Format
        call.OutputType = request.Format is null ? null : "json";
        if (call.CapturesContent && IsKept(request.Messages))
        {
            foreach (Message message in request.Messages!)
            {
                Content(call, message);
            }
        }
    }

    //? GenerateRequest
    internal static void Request(LlmCall call, GenerateRequest? request)
    {
        if (request is null)
        {
            return;
        }

        call.Model = request.Model is { Length: > 0 } model ? model : null;
        Request(call, request.Options);
        //? GenerateRequest.Format
        call.OutputType = request.Format is null ? null : "json";
        if (call.CapturesContent)
        {
            call.Instructions.Text(request.System);
            call.Input.Begin("user");
            call.Input.Text(request.Prompt);
            call.Input.End();
        }
    }

    //? EmbedRequest
    internal static void Request(LlmCall call, EmbedRequest? request)
    {
        call.Model = request?.Model is { Length: > 0 } model ? model : null;
        //? EmbedRequest.Dimensions
        call.Dimensions = request?.Dimensions;
    }

    //? RequestOptions
    internal static void Request(LlmCall call, RequestOptions? options)
    {
        if (options is null)
        {
            return;
        }

        call.Temperature = LlmCall.Number(options.Temperature);
        call.TopP = LlmCall.Number(options.TopP);
        call.TopK = LlmCall.Number(options.TopK);
        call.FrequencyPenalty = LlmCall.Number(options.FrequencyPenalty);
        call.PresencePenalty = LlmCall.Number(options.PresencePenalty);
        call.MaxTokens = options.NumPredict > 0 ? options.NumPredict : null;
        call.Seed = options.Seed;
        call.StopSequences = Some(options.Stop);
    }

    //? ChatResponseStream
    internal static void Chunk(LlmCall call, ChatResponseStream? chunk)
    {
        call.ResponseModel = chunk?.Model;
        if (call.CapturesContent && chunk?.Message is { } message)
        {
            Write(call.Output, message);
        }

        if (chunk is ChatDoneResponseStream done)
        {
            call.InputTokens = done.PromptEvalCount;
            call.OutputTokens = done.EvalCount;
            Ended(call, done.DoneReason);
        }
    }

    //? GenerateResponseStream
    internal static void Chunk(LlmCall call, GenerateResponseStream? chunk)
    {
        call.ResponseModel = chunk?.Model;
        if (call.CapturesContent)
        {
            call.Output.Text(chunk?.Response);
        }

        if (chunk is GenerateDoneResponseStream done)
        {
            call.InputTokens = done.PromptEvalCount;
            call.OutputTokens = done.EvalCount;
            //? GenerateDoneResponseStream.DoneReason
            Ended(call, done.DoneReason);
        }
    }

    //? EmbedResponse
    internal static void Response(LlmCall call, EmbedResponse? response)
    {
        //? EmbedResponse.PromptEvalCount
        call.InputTokens = response?.PromptEvalCount;
    }

    //? Message
    internal static void Content(LlmCall call, Message? message)
    {
        call.Input.Begin(Lower(message?.Role?.ToString()));
        if (message is not null)
        {
            Write(call.Input, message);
        }

        call.Input.End();
    }

    private static void Ended(LlmCall call, string? reason)
    {
        reason = Lower(reason);
        call.Finish(reason);
        if (call.CapturesContent)
        {
            call.Output.End(reason);
        }
    }

    //? Message
    private static void Write(LlmMessages messages, Message message)
    {
        //? Message.Thinking
        messages.Reasoning(message.Thinking);
        messages.Text(message.Content);
        for (int i = 0; i < (message.Images?.Length ?? 0); i++)
        {
            messages.Blob("image/*", null);
        }

        if (message.ToolCalls is not null)
        {
            foreach (Message.ToolCall wanted in message.ToolCalls)
            {
                messages.ToolCall(null, wanted.Function?.Name, wanted.Function?.Arguments);
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Services;

namespace Telltale.Generated;

internal static partial class LlmReaders
{
    //? IAIService
    [OverloadResolutionPriority(-4)]
    internal static void Request(LlmCall call, IAIService? service)
    {
        if (service is null)
        {
            return;
        }

        call.Model = service.Attributes.TryGetValue("ModelId", out object? model) ? model as string : null;
        call.Endpoint = service.Attributes.TryGetValue("Endpoint", out object? endpoint) ? Address(endpoint as string) : null;
        call.Provider = OfService(service.GetType().Name, call.Endpoint);
    }

    //? Kernel
    internal static void Request(LlmCall call, Kernel? kernel)
    {
        if (kernel?.Services.GetService(typeof(IChatCompletionService)) is IChatCompletionService service)
        {
            Request(call, service);
        }
    }

    //? PromptExecutionSettings
    internal static void Request(LlmCall call, PromptExecutionSettings? settings)
    {
        if (settings is null)
        {
            return;
        }

        call.Model = settings.ModelId;
        //? Microsoft.SemanticKernel.Connectors.OpenAI.OpenAIPromptExecutionSettings
        if (settings is global::Microsoft.SemanticKernel.Connectors.OpenAI.OpenAIPromptExecutionSettings known)
        {
            call.Temperature = LlmCall.Number(known.Temperature);
            call.TopP = LlmCall.Number(known.TopP);
            call.FrequencyPenalty = LlmCall.Number(known.FrequencyPenalty);
            call.PresencePenalty = LlmCall.Number(known.PresencePenalty);
            call.MaxTokens = known.MaxTokens;
            call.Seed = known.Seed;
            call.StopSequences = Some(known.StopSequences);
            if (call.CapturesContent)
            {
                call.Instructions.Text(known.ChatSystemPrompt);
            }
        }
    }

    //? ChatHistory
    internal static void Request(LlmCall call, ChatHistory? history)
    {
        if (call.CapturesContent)
        {
            Content(call, history);
        }
    }

    //? ChatHistory
    internal static void Content(LlmCall call, ChatHistory? history)
    {
        for (int i = 0; i < (history?.Count ?? 0); i++)
        {
            Write(call.Input, history![i], null);
        }
    }

    //? ChatMessageContent
    internal static void Response(LlmCall call, IReadOnlyList<ChatMessageContent>? contents)
    {
        for (int i = 0; i < (contents?.Count ?? 0); i++)
        {
            Response(call, contents![i]);
        }
    }

    //? KernelContent
    internal static void Response(LlmCall call, KernelContent? content)
    {
        if (content is null)
        {
            return;
        }

        call.ResponseModel = content.ModelId;
        string? reason = Said(call, content.Metadata, content.InnerContent);
        if (call.CapturesContent)
        {
            if (content is ChatMessageContent message)
            {
                Write(call.Output, message, reason);
            }
            else
            {
                call.Output.Text(content.ToString());
                call.Output.End(reason);
            }
        }
    }

    //? TextContent
    internal static void Response(LlmCall call, IReadOnlyList<TextContent>? contents)
    {
        for (int i = 0; i < (contents?.Count ?? 0); i++)
        {
            Response(call, contents![i]);
        }
    }

    //? FunctionResult
    internal static void Response(LlmCall call, FunctionResult? result)
    {
        if (result is null)
        {
            return;
        }

        if (result.ValueType is { } type && typeof(KernelContent).IsAssignableFrom(type))
        {
            Response(call, result.GetValue<KernelContent>());
        }
        else
        {
            Said(call, result.Metadata, null);
        }
    }

    //? StreamingKernelContent
    internal static void Chunk(LlmCall call, StreamingKernelContent? chunk)
    {
        if (chunk is null)
        {
            return;
        }

        call.ResponseModel = chunk.ModelId;
        if (call.CapturesContent)
        {
            call.Output.Text(chunk.ToString());
        }

        string? reason = Said(call, chunk.Metadata, chunk.InnerContent);
        if (call.CapturesContent && reason is not null)
        {
            call.Output.End(reason);
        }
    }
}

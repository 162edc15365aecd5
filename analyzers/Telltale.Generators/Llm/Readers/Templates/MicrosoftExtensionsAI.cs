using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Telltale.Generated;

internal static partial class LlmReaders
{
    //? IChatClient
    //? ChatClientMetadata
    [OverloadResolutionPriority(-1)]
    internal static void Request(LlmCall call, IChatClient? client)
    {
        if (client?.GetService(typeof(ChatClientMetadata)) is ChatClientMetadata metadata)
        {
            call.Provider = Provider(metadata.ProviderName, metadata.ProviderUri);
            //? ChatClientMetadata.DefaultModelId
            call.Model = metadata.DefaultModelId;
            call.Endpoint = metadata.ProviderUri;
        }
    }

    //? IEmbeddingGenerator
    //? EmbeddingGeneratorMetadata
    [OverloadResolutionPriority(-2)]
    internal static void Request(LlmCall call, IEmbeddingGenerator? generator)
    {
        if (generator?.GetService(typeof(EmbeddingGeneratorMetadata)) is EmbeddingGeneratorMetadata metadata)
        {
            call.Provider = Provider(metadata.ProviderName, metadata.ProviderUri);
            //? EmbeddingGeneratorMetadata.DefaultModelId
            call.Model = metadata.DefaultModelId;
            //? EmbeddingGeneratorMetadata.DefaultModelDimensions
            call.Dimensions = metadata.DefaultModelDimensions;
            call.Endpoint = metadata.ProviderUri;
        }
    }

    //? ChatOptions
    internal static void Request(LlmCall call, ChatOptions? options)
    {
        if (options is null)
        {
            return;
        }

        call.Model = options.ModelId;
        //? ChatOptions.ConversationId
        call.ConversationId = options.ConversationId;
        call.Temperature = LlmCall.Number(options.Temperature);
        call.TopP = LlmCall.Number(options.TopP);
        //? ChatOptions.TopK
        call.TopK = options.TopK;
        call.FrequencyPenalty = LlmCall.Number(options.FrequencyPenalty);
        call.PresencePenalty = LlmCall.Number(options.PresencePenalty);
        call.MaxTokens = options.MaxOutputTokens;
        //? ChatOptions.Seed
        call.Seed = options.Seed;
        //? ChatOptions.Reasoning
        call.ReasoningLevel = options.Reasoning?.Effort switch { null => null, ReasoningEffort.ExtraHigh => "xhigh", { } effort => Lower(effort.ToString()) };
        call.StopSequences = Some(options.StopSequences);
        call.OutputType = options.ResponseFormat switch { ChatResponseFormatJson => "json", ChatResponseFormatText => "text", _ => null };
        //? ChatOptions.Instructions
        if (call.CapturesContent)
        {
            call.Instructions.Text(options.Instructions);
        }

        //? AIFunctionDeclaration.JsonSchema
        if (call.CapturesContent && options.Tools is { } tools)
        {
            foreach (AITool tool in tools)
            {
                call.Tools.Tool(null, tool.Name, tool.Description, (tool as AIFunctionDeclaration)?.JsonSchema.ToString());
            }
        }
    }

    //? EmbeddingGenerationOptions
    internal static void Request(LlmCall call, EmbeddingGenerationOptions? options)
    {
        call.Model = options?.ModelId;
        //? EmbeddingGenerationOptions.Dimensions
        call.Dimensions = options?.Dimensions;
    }

    //? ChatResponse
    internal static void Response(LlmCall call, ChatResponse? response)
    {
        if (response is null)
        {
            return;
        }

        call.ResponseId = response.ResponseId;
        call.ResponseModel = response.ModelId;
        string? reason = Lower(response.FinishReason?.Value);
        call.Finish(reason);
        Usage(call, response.Usage);
        //? AdditionalPropertiesDictionary
        call.ResponseServiceTier = Tier(response.AdditionalProperties);
        Raw(call, response.RawRepresentation);
        if (call.CapturesContent)
        {
            foreach (ChatMessage message in response.Messages)
            {
                Write(call.Output, message, reason);
            }
        }
    }

    //? GeneratedEmbeddings`1
    internal static void Response<T>(LlmCall call, GeneratedEmbeddings<T>? embeddings)
        where T : Embedding
    {
        if (embeddings is null)
        {
            return;
        }

        Usage(call, embeddings.Usage);
        if (embeddings.Count > 0)
        {
            Response(call, embeddings[0]);
        }
    }

    //? Embedding
    internal static void Response(LlmCall call, Embedding? embedding) => call.ResponseModel = embedding?.ModelId;

    //? ImageGenerationResponse.Usage
    internal static void Response(LlmCall call, ImageGenerationResponse? response) => Usage(call, response?.Usage);

    //? SpeechToTextResponse.Usage
    internal static void Response(LlmCall call, SpeechToTextResponse? response)
    {
        call.ResponseId = response?.ResponseId;
        call.ResponseModel = response?.ModelId;
        Usage(call, response?.Usage);
    }

    //? TextToSpeechResponse.Usage
    internal static void Response(LlmCall call, TextToSpeechResponse? response) => Usage(call, response?.Usage);

    //? ChatResponseUpdate
    internal static void Chunk(LlmCall call, ChatResponseUpdate? chunk)
    {
        if (chunk is null)
        {
            return;
        }

        call.ResponseId = chunk.ResponseId;
        call.ResponseModel = chunk.ModelId;
        Raw(call, chunk.RawRepresentation);
        IList<AIContent> contents = chunk.Contents;
        for (int i = 0; i < contents.Count; i++)
        {
            if (contents[i] is UsageContent usage)
            {
                Usage(call, usage.Details, isFurther: true);
            }
            else if (call.CapturesContent)
            {
                Write(call.Output, contents[i]);
            }
        }

        string? reason = Lower(chunk.FinishReason?.Value);
        if (reason is not null)
        {
            call.Finish(reason);
            if (call.CapturesContent)
            {
                call.Output.End(reason);
            }
        }
    }
}

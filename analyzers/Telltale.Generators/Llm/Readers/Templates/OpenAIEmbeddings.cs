using System;
using System.ClientModel;
using System.Collections.Generic;
using OpenAI.Embeddings;

namespace Telltale.Generated;

internal static partial class LlmReaders
{
    //? EmbeddingClient
    internal static void Request(LlmCall call, EmbeddingClient? client)
    {
        if (client is null)
        {
            return;
        }

        //? EmbeddingClient.Endpoint
        call.Endpoint = client.Endpoint;
        //? EmbeddingClient.Model
        call.Model = client.Model;
        call.Provider = OfOpenAI(client, call.Endpoint);
    }

    //? EmbeddingGenerationOptions
    internal static void Request(LlmCall call, EmbeddingGenerationOptions? options) => call.Dimensions = options?.Dimensions;

    //? OpenAIEmbeddingCollection
    internal static void Response(LlmCall call, ClientResult<OpenAIEmbeddingCollection>? result)
    {
        Charge(call, result);
        Response(call, result?.Value);
    }

    //? OpenAIEmbeddingCollection
    internal static void Response(LlmCall call, OpenAIEmbeddingCollection? embeddings)
    {
        call.ResponseModel = embeddings?.Model;
        call.InputTokens = embeddings?.Usage?.InputTokenCount;
    }

    // One vector alone does not say what it was made with.
    //? OpenAIEmbedding
    internal static void Response(LlmCall call, ClientResult<OpenAIEmbedding>? result) => Charge(call, result);
}

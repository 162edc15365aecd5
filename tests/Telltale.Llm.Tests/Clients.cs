using System.ClientModel;
using System.ClientModel.Primitives;
using Anthropic;
using Azure.AI.OpenAI;
using OllamaSharp;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Embeddings;
using OpenAI.Responses;

namespace Telltale.Llm.Tests;

/// <summary>The libraries' own clients, pointed at the server of one test.</summary>
internal static class Clients
{
    internal static ChatClient Chat(this ServerScript script, string model = "gpt-4o", int retries = 0) => new(model, Key, Options(script, retries));

    /// <summary>A client of a provider that speaks OpenAI's language; what it sends arrives here all the same.</summary>
    internal static ChatClient ChatAt(this ServerScript script, string address, string model) =>
        new(model, Key, new OpenAIClientOptions
        {
            Endpoint = new Uri(address),
            RetryPolicy = new ClientRetryPolicy(0),
            Transport = new HttpClientPipelineTransport(new HttpClient(new Detour(script.Address))),
        });

    internal static EmbeddingClient Embeddings(this ServerScript script) => new("text-embedding-3-small", Key, Options(script, 0));

    internal static ResponsesClient Responses(this ServerScript script) => new(Key, new ResponsesClientOptions { Endpoint = script.Address, RetryPolicy = new ClientRetryPolicy(0) });

    internal static ChatClient Azure(this ServerScript script) =>
        new AzureOpenAIClient(script.Address, Key, new AzureOpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(0) }).GetChatClient("gpt-4o");

    internal static AnthropicClient Anthropic(this ServerScript script, int retries = 0) =>
        new() { ApiKey = "key", BaseUrl = script.Address.ToString().TrimEnd('/'), MaxRetries = retries };

    internal static OllamaApiClient Ollama(this ServerScript script, string model = "llama3.2") => new(script.Address, model);

    private static ApiKeyCredential Key { get; } = new("key");

    private static OpenAIClientOptions Options(ServerScript script, int retries) =>
        new() { Endpoint = script.Address, RetryPolicy = new ClientRetryPolicy(retries) };

    /// <summary>Sends all requests to one address.</summary>
    private sealed class Detour(Uri address) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(address, "chat/completions");
            return base.SendAsync(request, cancellationToken);
        }
    }
}

using System.Diagnostics;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI;

namespace Telltale.Llm.Tests;

/// <summary>What Semantic Kernel's services are recorded with.</summary>
public sealed class SemanticKernelTests(LoopbackServer server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reads_a_chat_message()
    {
        using Heard heard = Heard.Begin();
        IChatCompletionService service = Service(server.Play(Reply.Json(OpenAIWire.Completion())));

        await service.GetChatMessageContentAsync("Hi", new OpenAIPromptExecutionSettings { Temperature = 0.2, MaxTokens = 77 }, cancellationToken: Stop);

        Activity span = Assert.Single(heard.Generations);
        Assert.Equal(("chat gpt-4o", "openai", 1000L, 200L), (span.DisplayName, span.Tag("gen_ai.provider.name"), span.Input(), span.Output()));
        Assert.Equal((400L, 0.2, 77L), (span.Tag("gen_ai.usage.cache_read.input_tokens"), span.Tag("gen_ai.request.temperature"), span.Tag("gen_ai.request.max_tokens")));
        Assert.Equal(("chatcmpl-1", "gpt-4o-2024-08-06"), (span.Tag("gen_ai.response.id"), span.Tag("gen_ai.response.model")));
        Assert.Equal(["stop"], span.Reasons());
        Assert.Equal(0.004, span.Cost()!.Value, 10);
    }

    [Fact]
    public async Task Reads_a_stream()
    {
        using Heard heard = Heard.Begin();
        IChatCompletionService service = Service(server.Play(Reply.Events(OpenAIWire.Stream())));

        await foreach (StreamingChatMessageContent _ in service.GetStreamingChatMessageContentsAsync("Hi", cancellationToken: Stop))
        {
        }

        Assert.Equal((1000L, 200L), (heard.Span.Input(), heard.Span.Output()));
        Assert.Equal(["stop"], heard.Span.Reasons());
    }

    [Fact]
    public async Task Reads_the_answer_to_a_prompt()
    {
        using Heard heard = Heard.Begin();
        IKernelBuilder builder = Kernel.CreateBuilder();
        builder.Services.Add(new(typeof(IChatCompletionService), Service(server.Play(Reply.Json(OpenAIWire.Completion())))));

        await builder.Build().InvokePromptAsync("Hi", cancellationToken: Stop);

        Activity span = Assert.Single(heard.Generations, static one => one.Source.Name == "Telltale.Llm.Tests");
        Assert.Equal((1000L, 200L, "openai"), (span.Input(), span.Output(), span.Tag("gen_ai.provider.name")));
    }

    private static OpenAIChatCompletionService Service(ServerScript script) =>
        new("gpt-4o", new OpenAIClient(new System.ClientModel.ApiKeyCredential("key"), new OpenAIClientOptions { Endpoint = script.Address }));
}

using System.Diagnostics;
using System.Text.Json;
using Anthropic;
using Microsoft.Extensions.AI;

namespace Telltale.Llm.Tests;

/// <summary>What the real adapters of Microsoft.Extensions.AI are recorded with.</summary>
public sealed class MicrosoftExtensionsAITests(LoopbackServer server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Records_OpenAI_behind_the_adapter()
    {
        using Heard heard = Heard.Begin();
        ServerScript script = server.Play(Reply.Json(OpenAIWire.Completion()));
        IChatClient client = script.Chat().AsIChatClient();

        await client.GetResponseAsync("Hi", new ChatOptions { Temperature = 0.2f, MaxOutputTokens = 77, StopSequences = ["END"], Seed = 3, TopK = 4 }, Stop);

        Activity span = heard.Span;
        Assert.Equal(("chat gpt-4o", "openai"), (span.DisplayName, span.Tag("gen_ai.provider.name")));
        Assert.Equal((1000L, 200L, 400L, 50L), (span.Input(), span.Output(), span.Tag("gen_ai.usage.cache_read.input_tokens"), span.Tag("gen_ai.usage.reasoning.output_tokens")));
        Assert.Equal((0.2, 77L, 3L), (span.Tag("gen_ai.request.temperature"), span.Tag("gen_ai.request.max_tokens"), span.Tag("gen_ai.request.seed")));
        Assert.Equal(["stop"], span.Reasons());
        Assert.Equal(("127.0.0.1", "fp_1"), (span.Tag("server.address"), span.Tag("openai.response.system_fingerprint")));
        Assert.Equal(0.004, span.Cost()!.Value, 10);
    }

    [Fact]
    public async Task Records_a_stream_behind_the_adapter()
    {
        using Heard heard = Heard.Begin();

        await foreach (ChatResponseUpdate _ in server.Play(Reply.Events(OpenAIWire.Stream())).Chat().AsIChatClient().GetStreamingResponseAsync("Hi", cancellationToken: Stop))
        {
        }

        Assert.Equal((1000L, 200L), (heard.Span.Input(), heard.Span.Output()));
        Assert.Equal(["stop"], heard.Span.Reasons());
        Assert.Single(heard.Points("gen_ai.client.operation.time_to_first_chunk"));
    }

    [Fact]
    public async Task Records_Anthropic_behind_the_adapter_once()
    {
        using Heard heard = Heard.Begin();
        IChatClient client = server.Play(Reply.Json(AnthropicWire.Message)).Anthropic().AsIChatClient("claude-sonnet-4-5");

        await client.GetResponseAsync("Hi", cancellationToken: Stop);

        Activity span = Assert.Single(heard.Generations);
        Assert.Equal(("anthropic", 505L, 42L), (span.Tag("gen_ai.provider.name"), span.Input(), span.Output()));
        Assert.Equal((400L, 100L), (span.Tag("gen_ai.usage.cache_read.input_tokens"), span.Tag("gen_ai.usage.cache_creation.input_tokens")));
        Assert.Equal(0.00123, span.Cost()!.Value, 10);
    }

    [Fact]
    public async Task Adds_up_what_a_stream_of_Anthropic_says_in_parts()
    {
        using Heard heard = Heard.Begin();
        IChatClient client = server.Play(Reply.NamedEvents(AnthropicWire.Stream)).Anthropic().AsIChatClient("claude-sonnet-4-5");

        UsageDetails? said = (await client.GetStreamingResponseAsync("Hi", cancellationToken: Stop).ToChatResponseAsync(Stop)).Usage;

        Assert.Equal((505L, 42L), (heard.Span.Input(), heard.Span.Output()));
        Assert.Equal((said?.InputTokenCount, said?.OutputTokenCount), (heard.Span.Input(), heard.Span.Output()));
        Assert.Equal(400L, heard.Span.Tag("gen_ai.usage.cache_read.input_tokens"));
    }

    [Fact]
    public async Task Records_Ollama_as_a_chat_client()
    {
        using Heard heard = Heard.Begin();
        IChatClient client = server.Play(Reply.Lines(OllamaWire.Chat)).Ollama();

        await client.GetResponseAsync("Hi", cancellationToken: Stop);

        Assert.Equal(("ollama", 26L, 29L), (heard.Span.Tag("gen_ai.provider.name"), heard.Span.Input(), heard.Span.Output()));
    }

    [Fact]
    public async Task Steps_back_where_the_client_records_itself()
    {
        using Heard heard = Heard.Begin();
#pragma warning disable TELL2008 // What the rule warns of is what is tested.
        IChatClient client = server.Play(Reply.Json(OpenAIWire.Completion())).Chat().AsIChatClient().AsBuilder().UseOpenTelemetry().Build();
#pragma warning restore TELL2008

        await client.GetResponseAsync("Hi", cancellationToken: Stop);

        Assert.Single(heard.Generations);
    }

    [Fact]
    public async Task Records_embeddings()
    {
        using Heard heard = Heard.Begin();
        IEmbeddingGenerator<string, Embedding<float>> generator = server.Play(Reply.Json(OpenAIWire.Embeddings)).Embeddings().AsIEmbeddingGenerator();

        await generator.GenerateAsync(["a"], new EmbeddingGenerationOptions { Dimensions = 2 }, Stop);

        Assert.Equal(("embeddings text-embedding-3-small", "openai", 12L), (heard.Span.DisplayName, heard.Span.Tag("gen_ai.provider.name"), heard.Span.Input()));
        Assert.Equal(2L, heard.Span.Tag("gen_ai.embeddings.dimension.count"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Records_the_tools_that_the_model_may_ask_for(bool isShown)
    {
        using Capturing _ = new();
        if (!isShown)
        {
            Redaction.Reset();
        }

        using Heard heard = Heard.Begin();
        AITool tool = AIFunctionFactory.Create(static (string city) => city, "weather", "Tells the canary's weather.");

        await server.Play(Reply.Json(OpenAIWire.Completion())).Chat().AsIChatClient().GetResponseAsync("Hi", new ChatOptions { Tools = [tool] }, Stop);

        JsonElement definition = Assert.Single(JsonDocument.Parse((string)heard.Span.Tag("gen_ai.tool.definitions")!).RootElement.EnumerateArray());
        Assert.Equal(("function", "weather"), (definition.GetProperty("type").GetString(), definition.GetProperty("name").GetString()));
        Assert.Equal(isShown ? "Tells the canary's weather." : "[content]", definition.GetProperty("description").GetString());
        Assert.Equal(isShown, definition.TryGetProperty("parameters", out JsonElement parameters));
        if (isShown)
        {
            Assert.Equal("string", parameters.GetProperty("properties").GetProperty("city").GetProperty("type").GetString());
        }
    }

    [Fact]
    public async Task Records_no_tools_unless_it_is_asked_for()
    {
        using Heard heard = Heard.Begin();

        await server.Play(Reply.Json(OpenAIWire.Completion())).Chat().AsIChatClient()
            .GetResponseAsync("Hi", new ChatOptions { Tools = [AIFunctionFactory.Create(static () => 1, "one")] }, Stop);

        Assert.Null(heard.Span.Tag("gen_ai.tool.definitions"));
    }
}

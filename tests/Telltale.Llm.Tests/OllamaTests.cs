using System.Diagnostics;
using OllamaSharp;
using OllamaSharp.Models;
using OllamaSharp.Models.Chat;

namespace Telltale.Llm.Tests;

/// <summary>What the real client of Ollama is recorded with.</summary>
public sealed class OllamaTests(LoopbackServer server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reads_a_chat()
    {
        using Heard heard = Heard.Begin();
        ServerScript script = server.Play(Reply.Lines(OllamaWire.Chat));
        ChatRequest request = new() { Model = "llama3.2", Messages = [new Message(ChatRole.User, "Hi")], Options = new RequestOptions { Temperature = 0.2f, NumPredict = 77 } };
        int chunks = 0;

        await foreach (ChatResponseStream? _ in script.Ollama().ChatAsync(request, Stop))
        {
            chunks++;
        }

        Activity span = heard.Span;
        Assert.Equal(3, chunks);
        Assert.Equal(("chat llama3.2", "ollama", 26L, 29L), (span.DisplayName, span.Tag("gen_ai.provider.name"), span.Input(), span.Output()));
        Assert.Equal((0.2, 77L, "llama3.2"), (span.Tag("gen_ai.request.temperature"), span.Tag("gen_ai.request.max_tokens"), span.Tag("gen_ai.response.model")));
        Assert.Equal(["stop"], span.Reasons());
        Assert.Equal(("127.0.0.1", script.Address.Port), (span.Tag("server.address"), span.Tag("server.port")));
        Assert.Null(span.Cost());
    }

    [Fact]
    public async Task A_conversation_is_a_call_without_tokens()
    {
        using Heard heard = Heard.Begin();
        string all = "";

        await foreach (string text in new Chat(server.Play(Reply.Lines(OllamaWire.Chat)).Ollama()).SendAsync("Hi", Stop))
        {
            all += text;
        }

        Assert.NotEmpty(all);
        Activity span = heard.Span;
        Assert.Equal(("chat llama3.2", "ollama", null), (span.DisplayName, span.Tag("gen_ai.provider.name"), span.Input()));
        Assert.Empty(heard.Points("gen_ai.client.token.usage"));
        Assert.Single(heard.Points("gen_ai.client.operation.duration"));
    }

    [Fact]
    public async Task Reads_a_completion()
    {
        using Heard heard = Heard.Begin();

        await foreach (GenerateResponseStream? _ in server.Play(Reply.Lines(OllamaWire.Generate)).Ollama().GenerateAsync(new GenerateRequest { Prompt = "Hi" }, Stop))
        {
        }

        Assert.Equal(("text_completion llama3.2", 26L, 29L), (heard.Span.DisplayName, heard.Span.Input(), heard.Span.Output()));
    }

    [Fact]
    public async Task Reads_embeddings()
    {
        using Heard heard = Heard.Begin();

        await server.Play(Reply.Json(OllamaWire.Embed)).Ollama("all-minilm").EmbedAsync("Hi", Stop);

        Assert.Equal(("embeddings all-minilm", 8L), (heard.Span.DisplayName, heard.Span.Input()));
    }

    [Fact]
    public async Task Names_the_status()
    {
        using Heard heard = Heard.Begin();

        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await foreach (ChatResponseStream? _ in server.Play(Reply.Json("{}", 500)).Ollama().ChatAsync(new ChatRequest { Messages = [] }, Stop))
            {
            }
        });

        Assert.Equal("500", heard.Span.Tag("error.type"));
    }
}

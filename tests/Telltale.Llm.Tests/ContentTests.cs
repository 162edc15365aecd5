using System.Diagnostics;
using System.Text.Json;
using Anthropic.Models.Messages;
using Microsoft.Extensions.AI;
using OllamaSharp.Models.Chat;
using OpenAI.Chat;
using OpenAI.Responses;
using ChatMessage = OpenAI.Chat.ChatMessage;
using Message = OllamaSharp.Models.Chat.Message;

namespace Telltale.Llm.Tests;

/// <summary>What is recorded of prompts and answers where that is asked for.</summary>
public sealed class ContentTests(LoopbackServer server)
{
    private static readonly ChatMessage[] s_messages =
    [
        new SystemChatMessage("Be brief."),
        new UserChatMessage(ChatMessageContentPart.CreateTextPart("What is this?"), ChatMessageContentPart.CreateImagePart(new Uri("https://user:pass@example.org/a.png?key=1"))),
        new AssistantChatMessage([ChatToolCall.CreateFunctionToolCall("call_1", "weather", BinaryData.FromString("{\"city\":\"Bern\"}"))]),
        new ToolChatMessage("call_1", "sunny"),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_recorded_unless_it_is_asked_for()
    {
        using Heard heard = Heard.Begin();

        await server.Play(Reply.Json(OpenAIWire.Completion())).Chat().CompleteChatAsync(s_messages, cancellationToken: Stop);

        Assert.Null(heard.Span.Tag("gen_ai.input.messages"));
        Assert.Null(heard.Span.Tag("gen_ai.output.messages"));
    }

    [Fact]
    public async Task Content_is_a_marker_unless_a_redactor_says_more()
    {
        using Capturing _ = new();
        Redaction.Reset();
        using Heard heard = Heard.Begin();

        await server.Play(Reply.Json(OpenAIWire.Completion())).Chat().CompleteChatAsync(s_messages, cancellationToken: Stop);

        Assert.Equal("[content]", MessageJson.Input(heard.Span.Tag("gen_ai.input.messages")).Text());
        Assert.Equal("[content]", MessageJson.Output(heard.Span.Tag("gen_ai.output.messages")).Text());
    }

    [Theory]
    [InlineData(LlmCapture.Event, false)]
    [InlineData(LlmCapture.SpanAndEvent, true)]
    public async Task Is_recorded_on_an_event_where_that_is_asked_for(LlmCapture capture, bool isOnSpan)
    {
        using Capturing _ = new(capture);
        using Heard heard = Heard.Begin();

        await server.Play(Reply.Json(OpenAIWire.Completion())).Chat().CompleteChatAsync(s_messages, cancellationToken: Stop);

        ActivityEvent details = Assert.Single(heard.Span.Events);
        Assert.Equal("gen_ai.client.inference.operation.details", details.Name);
        Dictionary<string, object?> texts = new(details.Tags);
        Assert.Equal("Be brief.", MessageJson.Input(texts["gen_ai.input.messages"]).Text());
        Assert.Equal("Hello there", MessageJson.Output(texts["gen_ai.output.messages"]).Text());
        Assert.Equal(isOnSpan, heard.Span.Tag("gen_ai.input.messages") is not null);
        Assert.Equal(isOnSpan, heard.Span.Tag("gen_ai.output.messages") is not null);
    }

    [Fact]
    public async Task Records_messages_of_all_roles()
    {
        using Capturing _ = new();
        using Heard heard = Heard.Begin();

        await server.Play(Reply.Json(OpenAIWire.Completion())).Chat().CompleteChatAsync(s_messages, cancellationToken: Stop);

        JsonElement[] input = MessageJson.Input(heard.Span.Tag("gen_ai.input.messages"));
        Assert.Equal(["system", "user", "assistant", "tool"], input.Select(MessageJson.Role));
        Assert.Equal("https://example.org/a.png", input[1].GetProperty("parts")[1].GetProperty("uri").GetString());
        Assert.Equal("Bern", input[2].GetProperty("parts")[0].GetProperty("arguments").GetProperty("city").GetString());
        Assert.Equal("call_1", input[3].GetProperty("parts")[0].GetProperty("id").GetString());
        Assert.Equal("Hello there", MessageJson.Output(heard.Span.Tag("gen_ai.output.messages")).Text());
    }

    [Fact]
    public async Task Puts_a_stream_together()
    {
        using Capturing _ = new();
        using Heard heard = Heard.Begin();

        await foreach (StreamingChatCompletionUpdate chunk in server.Play(Reply.Events(OpenAIWire.Stream(4))).Chat().CompleteChatStreamingAsync(s_messages, cancellationToken: Stop))
        {
        }

        JsonElement message = Assert.Single(MessageJson.Output(heard.Span.Tag("gen_ai.output.messages")));
        Assert.Equal("w0 w1 w2 ", Assert.Single(message.GetProperty("parts").EnumerateArray()).GetProperty("content").GetString());
        Assert.Equal(("assistant", "stop"), (message.Role(), message.GetProperty("finish_reason").GetString()));
    }

    [Fact]
    public async Task Puts_the_pieces_of_a_tool_call_together()
    {
        using Capturing _ = new();
        using Heard heard = Heard.Begin();

        await foreach (StreamingChatCompletionUpdate chunk in server.Play(Reply.Events(OpenAIWire.ToolStream)).Chat().CompleteChatStreamingAsync(s_messages, cancellationToken: Stop))
        {
        }

        JsonElement message = Assert.Single(MessageJson.Output(heard.Span.Tag("gen_ai.output.messages")));
        JsonElement part = Assert.Single(message.GetProperty("parts").EnumerateArray());
        Assert.Equal(("call_1", "weather", "Bern"), (part.GetProperty("id").GetString(), part.GetProperty("name").GetString(), part.GetProperty("arguments").GetProperty("city").GetString()));
        Assert.Equal("tool_call", message.GetProperty("finish_reason").GetString());
    }

    [Fact]
    public async Task Secrets_in_prompts_stay_out()
    {
        using Capturing _ = new();
        using Heard heard = Heard.Begin();

        await server.Play(Reply.Json(OpenAIWire.Completion("write to bob@example.org"))).Chat().CompleteChatAsync([new UserChatMessage("I am alice@example.org")], cancellationToken: Stop);

        string all = string.Join("\n", heard.Span.TagObjects.Select(static tag => tag.Value?.ToString()));
        Assert.DoesNotContain("alice@example.org", all);
        Assert.DoesNotContain("bob@example.org", all);
        Assert.Contains("I am ", all);
    }

    [Fact]
    public async Task Reads_responses()
    {
        using Capturing _ = new();
        using Heard heard = Heard.Begin();
        CreateResponseOptions options = new("gpt-4o", [ResponseItem.CreateUserMessageItem("Hi")]) { Instructions = "Be brief." };

        await server.Play(Reply.Json(OpenAIWire.Response())).Responses().CreateResponseAsync(options, Stop);

        Assert.Equal("Hi", MessageJson.Input(heard.Span.Tag("gen_ai.input.messages")).Text());
        Assert.Equal("Be brief.", MessageJson.Instructions(heard.Span.Tag("gen_ai.system_instructions"))[0].GetProperty("content").GetString());
        Assert.Equal("Hello there", MessageJson.Output(heard.Span.Tag("gen_ai.output.messages")).Text());
    }

    [Fact]
    public async Task Reads_a_stream_of_a_response()
    {
        using Capturing _ = new();
        using Heard heard = Heard.Begin();

        await foreach (StreamingResponseUpdate chunk in await server.Play(Reply.Events(OpenAIWire.ResponseStream)).Responses().CreateResponseStreamingAsync("gpt-4o", "Hi", cancellationToken: Stop))
        {
        }

        Assert.Equal("Hi", MessageJson.Input(heard.Span.Tag("gen_ai.input.messages")).Text());
        Assert.Equal("Hello there", MessageJson.Output(heard.Span.Tag("gen_ai.output.messages")).Text());
    }

    [Fact]
    public async Task Reads_Anthropic()
    {
        using Capturing _ = new();
        using Heard heard = Heard.Begin();
        MessageCreateParams asked = new()
        {
            Model = "claude-sonnet-4-5",
            MaxTokens = 77,
            System = "Be brief.",
            Messages =
            [
                new UserMessageParam { Content = "Hi" },
                new AssistantMessageParam { Content = new List<ContentBlockParam> { new TextBlockParam("one"), new ToolUseBlockParam { ID = "t1", Name = "weather", Input = new Dictionary<string, JsonElement>() } } },
            ],
        };

        await server.Play(Reply.Json(AnthropicWire.Message)).Anthropic().Messages.Create(asked, Stop);
        await foreach (RawMessageStreamEvent chunk in server.Play(Reply.NamedEvents(AnthropicWire.Stream)).Anthropic().Messages.CreateStreaming(asked, Stop))
        {
        }

        Assert.All(heard.Spans, static span =>
        {
            JsonElement[] input = MessageJson.Input(span.Tag("gen_ai.input.messages"));
            Assert.Equal(["user", "assistant"], input.Select(MessageJson.Role));
            Assert.Equal(("Hi", "one"), (input.Text(), input.Text(1)));
            Assert.Equal("weather", input[1].GetProperty("parts")[1].GetProperty("name").GetString());
            Assert.Equal("Be brief.", MessageJson.Instructions(span.Tag("gen_ai.system_instructions"))[0].GetProperty("content").GetString());
            JsonElement[] output = MessageJson.Output(span.Tag("gen_ai.output.messages"));
            Assert.Equal(("Hello there", "stop"), (output.Text(), Assert.Single(output).GetProperty("finish_reason").GetString()));
        });
    }

    [Fact]
    public async Task Reads_Microsofts_abstraction()
    {
        using Capturing _ = new();
        using Heard heard = Heard.Begin();
        IChatClient client = server.Play(Reply.Json(OpenAIWire.WithTool)).Chat().AsIChatClient();
        Microsoft.Extensions.AI.ChatMessage[] messages =
        [
            new(Microsoft.Extensions.AI.ChatRole.User, [new TextContent("Hi"), new DataContent(new byte[] { 1, 2, 3 }, "image/png")]),
            new(Microsoft.Extensions.AI.ChatRole.Assistant, [new FunctionCallContent("c1", "weather", new Dictionary<string, object?> { ["city"] = "Bern" })]),
            new(Microsoft.Extensions.AI.ChatRole.Tool, [new FunctionResultContent("c1", "sunny")]),
        ];

        await client.GetResponseAsync(messages, new ChatOptions { Instructions = "Be brief." }, Stop);

        JsonElement[] input = MessageJson.Input(heard.Span.Tag("gen_ai.input.messages"));
        Assert.Equal(["user", "assistant", "tool"], input.Select(MessageJson.Role));
        Assert.Equal("blob", input[0].GetProperty("parts")[1].GetProperty("type").GetString());
        Assert.NotEmpty(MessageJson.Instructions(heard.Span.Tag("gen_ai.system_instructions")));
        JsonElement output = Assert.Single(MessageJson.Output(heard.Span.Tag("gen_ai.output.messages")));
        Assert.Equal("tool_call", output.GetProperty("finish_reason").GetString());
    }

    [Fact]
    public async Task Reads_Ollama()
    {
        using Capturing _ = new();
        using Heard heard = Heard.Begin();

        await foreach (ChatResponseStream? chunk in server.Play(Reply.Lines(OllamaWire.Chat)).Ollama().ChatAsync(new ChatRequest { Messages = [new Message(OllamaSharp.Models.Chat.ChatRole.User, "Hi")] }, Stop))
        {
        }

        Assert.Equal("Hi", MessageJson.Input(heard.Span.Tag("gen_ai.input.messages")).Text());
        Assert.Equal("Hello there", MessageJson.Output(heard.Span.Tag("gen_ai.output.messages")).Text());
    }
}

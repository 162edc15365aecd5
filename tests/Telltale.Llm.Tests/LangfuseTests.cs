using System.Diagnostics;
using System.Text.Json;
using OpenAI.Chat;

namespace Telltale.Llm.Tests;

/// <summary>What Langfuse is told where its profile is on.</summary>
public sealed class LangfuseTests(LoopbackServer server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_prompt_is_named_and_the_input_is_still_the_messages()
    {
        using Capturing _ = new();
        using Heard heard = Heard.Begin();
        await WithProfileAsync(() => new Own(server.Play(Reply.Json(OpenAIWire.Completion())).Chat()).GreetAsync("Anna", Stop));

        Activity span = heard.Span;
        Assert.Equal(("greet", 3L), (span.Tag("langfuse.observation.prompt.name"), span.Tag("langfuse.observation.prompt.version")));
        Assert.DoesNotContain(span.TagObjects, static tag => tag.Key.StartsWith("gen_ai.prompt", StringComparison.Ordinal) || tag.Key.StartsWith("input", StringComparison.Ordinal));
        Assert.Equal("Anna", MessageJson.Input(span.Tag("gen_ai.input.messages")).Text());
        Assert.Equal("Hello there", MessageJson.Output(span.Tag("gen_ai.output.messages")).Text());
    }

    [Fact]
    public async Task The_service_tier_is_among_the_parameters()
    {
        using Heard heard = Heard.Begin();
        await WithProfileAsync(() => server.Play(Reply.Json(OpenAIWire.Completion().Replace("\"default\"", "\"priority\""))).Chat()
            .CompleteChatAsync([new UserChatMessage("Hi")], new ChatCompletionOptions { Temperature = 0.2f }, Stop));

        JsonElement parameters = JsonDocument.Parse((string)heard.Span.Tag("langfuse.observation.model.parameters")!).RootElement;
        Assert.Equal(("priority", 0.2), (parameters.GetProperty("service_tier").GetString(), parameters.GetProperty("temperature").GetDouble()));
    }

    private static async Task WithProfileAsync(Func<Task> call)
    {
        LlmProfiles before = LlmTelemetry.Profiles;
        LlmTelemetry.Profiles = LlmProfiles.Langfuse;
        try
        {
            await call();
        }
        finally
        {
            LlmTelemetry.Profiles = before;
        }
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace Telltale.Tests;

/// <summary>Messages become the standard's JSON, redacted part by part.</summary>
[Collection(nameof(Alone))]
public sealed partial class LlmMessagesTests : IDisposable
{
    public void Dispose()
    {
        Redaction.Reset();
        LlmTelemetry.MaxContentLength = 16_384;
    }

    [Fact]
    public void Shows_the_form_and_no_content_until_a_policy_says_otherwise()
    {
        LlmMessages input = Conversation();
        Assert.Equal(
            """[{"role":"system","parts":[{"type":"text","content":"[content]"}]},{"role":"user","name":"[name]","parts":[{"type":"text","content":"[content]"},{"type":"uri","mime_type":"image/png","modality":"image","uri":"[content]"}]},{"role":"assistant","parts":[{"type":"tool_call","id":"c1","name":"weather","arguments":"[content]"}]},{"role":"tool","parts":[{"type":"tool_call_response","id":"c1","response":"[content]"}]}]""",
            input.ToJson());
    }

    [Fact]
    public void Scrubbed_content_keeps_what_is_harmless()
    {
        Redaction.Configure(static policy => policy.Scrub());
        JsonArray messages = JsonNode.Parse(Conversation().ToJson()!)!.AsArray();
        Assert.Equal("Weather for [contact]?", (string?)messages[1]!["parts"]![0]!["content"]);
        Assert.Equal("https://example.org/a.png", (string?)messages[1]!["parts"]![1]!["uri"]);
        JsonNode arguments = messages[2]!["parts"]![0]!["arguments"]!;
        Assert.Equal("Berlin", (string?)arguments["city"]);
        Assert.Equal("[credential]", (string?)arguments["api_key"]);
        Assert.Equal(3, (int?)arguments["days"]);
        Assert.Equal("[name]", (string?)messages[3]!["parts"]![0]!["response"]!["Owner"]);
        Assert.Equal("sunny", (string?)messages[3]!["parts"]![0]!["response"]!["Sky"]);
    }

    [Fact]
    public void Declared_members_stay_redacted_where_content_is_shown()
    {
        Redaction.Configure(static policy => policy.Show());
        string json = Conversation().ToJson()!;
        Assert.Contains("anna@example.org", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Canary", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Chunks_become_one_part_and_are_redacted_together()
    {
        Redaction.Configure(static policy => policy.Scrub());
        LlmMessages output = new(MessageForm.Output);
        output.Reasoning("hm");
        output.Reasoning("m");
        foreach (string chunk in (string[])["Ask an", "na@exam", "ple.org", "."])
        {
            output.Text(chunk);
        }

        Assert.Equal(
            """[{"role":"assistant","parts":[{"type":"reasoning","content":"hmm"},{"type":"text","content":"Ask [contact]."}],"finish_reason":"stop"}]""",
            output.ToJson("end_turn"));
    }

    [Fact]
    public void Long_texts_are_cut_and_a_secret_on_the_border_is_found()
    {
        Redaction.Configure(static policy => policy.Scrub());
        LlmTelemetry.MaxContentLength = 20;
        LlmMessages input = new();
        input.Begin("user");
        input.Text("12345678901 " + "anna.smith@example.org" + new string('x', 10_000));
        string content = (string)JsonNode.Parse(input.ToJson()!)![0]!["parts"]![0]!["content"]!;
        Assert.DoesNotContain("anna", content, StringComparison.Ordinal);
        Assert.EndsWith("… [cut, 10034 characters]", content, StringComparison.Ordinal);
        Assert.True(content.Length < 60, content);
    }

    [Theory]
    [InlineData("ToolCalls", "ToolCalls")]
    [InlineData("tool_calls", "tool_call")]
    [InlineData("tool_use", "tool_call")]
    [InlineData("end_turn", "stop")]
    [InlineData("max_tokens", "length")]
    [InlineData("refusal", "content_filter")]
    [InlineData(null, "error")]
    public void Finish_reasons_are_the_standards(string? given, string expected)
    {
        LlmMessages output = new(MessageForm.Output);
        output.Begin("assistant");
        output.Text("x");
        output.End(given);
        Assert.Equal(expected, (string?)JsonNode.Parse(output.ToJson()!)![0]!["finish_reason"]);
    }

    [Fact]
    public void Instructions_have_no_role_and_tools_have_schemas()
    {
        LlmMessages instructions = new(MessageForm.Instructions);
        instructions.Text("Be kind.");
        Assert.Equal("""[{"type":"text","content":"[content]"}]""", instructions.ToJson());

        Assert.Equal("""[{"type":"function","name":"weather","description":"[content]"},{"type":"web_search","name":"search"}]""", Tools());
        Redaction.Configure(static policy => policy.Scrub());
        Assert.Equal(
            """[{"type":"function","name":"weather","description":"Says the weather","parameters":{"type":"object"}},{"type":"web_search","name":"search"}]""",
            Tools());
        Assert.Null(new LlmMessages().ToJson());

        static string? Tools()
        {
            LlmMessages tools = new(MessageForm.Tools);
            tools.Tool(null, "weather", "Says the weather", """{"type":"object"}""");
            tools.Tool("web_search", "search", null, "no schema");
            return tools.ToJson();
        }
    }

    [Fact]
    public void Any_sequence_of_calls_gives_json_without_a_secret() => Gen.Select(Gen.Int[0, 9].Array[0, 25], Gen.Int[0, 3], Gen.Bool).Sample(
        static (steps, form, scrubs) =>
        {
            Redaction.Reset();
            if (scrubs)
            {
                Redaction.Configure(static policy => policy.Scrub());
            }

            LlmMessages messages = new((MessageForm)form);
            foreach (int step in steps)
            {
                Step(messages, step);
            }

            string? json = messages.ToJson("stop");
            return json is null || (JsonDocument.Parse(json).RootElement.ValueKind == JsonValueKind.Array
                && !json.Contains("canary", StringComparison.OrdinalIgnoreCase));
        },
        iter: 3000,
        threads: 1);

    private static void Step(LlmMessages messages, int step)
    {
        switch (step)
        {
            case 0:
                messages.Begin("user", "Canary Smith");
                break;
            case 1:
                messages.Text("mail canary@example.org \"{[\\\u0001\ud800");
                break;
            case 2:
                messages.Reasoning("password=canary");
                break;
            case 3:
                messages.ToolCall("1", "t", """{"token":"canary","n":[1,{"password":"canary"}]}""");
                break;
            case 4:
                messages.ToolCall(null, null, new Dictionary<string, object?> { ["email"] = "canary", ["x"] = null });
                break;
            case 5:
                messages.ToolResponse("1", new Report("sunny", "Canary"));
                break;
            case 6:
                messages.Blob("image/png", 12);
                break;
            case 7:
                messages.Link(null, new Uri("https://canary:canary@example.org/a?canary=1"));
                break;
            case 8:
                messages.Other(null);
                messages.File("application/pdf", "f1");
                break;
            default:
                messages.End("tool_calls");
                break;
        }
    }

    private static LlmMessages Conversation()
    {
        LlmMessages input = new();
        input.Begin("system");
        input.Text("Be kind.");
        input.Begin("user", "Canary Smith");
        input.Text("Weather for anna@example.org?");
        input.Link("image/png", new Uri("https://user:Canary@example.org/a.png?sig=Canary"));
        input.End();
        input.Begin("assistant");
        input.ToolCall("c1", "weather", """{"city":"Berlin","days":3,"api_key":"Canary"}""".Replace("Canary", Redaction.OfContent is ShowRedactor ? "none" : "Canary", StringComparison.Ordinal));
        input.Begin("tool");
        input.ToolResponse("c1", new Report("sunny", "Canary"));
        return input;
    }

    private sealed partial record Report(string Sky, [property: Sensitive(DataKind.Name)] string Owner);
}

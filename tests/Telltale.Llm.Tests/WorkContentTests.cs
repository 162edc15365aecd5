using System.Diagnostics;
using System.Text.Json;

namespace Telltale.Llm.Tests;

/// <summary>What is recorded of what tools, searches and memories are given and give.</summary>
public sealed class WorkContentTests
{
    private const string Email = "alice@example.org";

    private readonly OwnWork _work = new("Bern");

    [Fact]
    public async Task A_tool_has_its_arguments_and_its_result()
    {
        using Capturing _ = new();
        using Heard heard = Heard.Begin();

        await _work.WeatherAsync("call_1", "the old town", Email);

        Assert.Equal(("execute_tool weather", "call_1"), (heard.Span.DisplayName, heard.Span.Tag("gen_ai.tool.call.id")));
        JsonElement arguments = Json(heard.Span, "gen_ai.tool.call.arguments");
        Assert.Equal("the old town", arguments.GetProperty("place").GetString());
        JsonElement result = Json(heard.Span, "gen_ai.tool.call.result");
        Assert.Equal(("the old town of Bern", 21), (result.GetProperty("Place").GetString(), result.GetProperty("Degrees").GetInt32()));
        Assert.DoesNotContain(Email, Texts(heard));
        Assert.Null(heard.Span.Tag("gen_ai.input.messages"));
    }

    [Fact]
    public void A_tool_that_is_given_one_object_has_it_as_its_arguments()
    {
        using Capturing _ = new();
        using Heard heard = Heard.Begin();

        _work.Echo(new() { ["from"] = "Thun", ["password"] = "hunter2" });

        JsonElement arguments = Json(heard.Span, "gen_ai.tool.call.arguments");
        Assert.Equal(("Thun", "[credential]"), (arguments.GetProperty("from").GetString(), arguments.GetProperty("password").GetString()));
        Assert.StartsWith("Bern: Thun", JsonSerializer.Deserialize<string>((string)heard.Span.Tag("gen_ai.tool.call.result")!));
    }

    [Fact]
    public async Task A_search_has_its_query_and_its_documents()
    {
        using Capturing _ = new();
        using Heard heard = Heard.Begin();

        await _work.SearchAsync("holidays");

        Assert.Equal(("retrieval handbook", "holidays"), (heard.Span.DisplayName, heard.Span.Tag("gen_ai.retrieval.query.text")));
        JsonElement[] documents = [.. Json(heard.Span, "gen_ai.retrieval.documents").EnumerateArray()];
        Assert.Equal([("p1", 0.9), ("p2", 0.5)], documents.Select(static d => (d.GetProperty("id").GetString()!, d.GetProperty("score").GetDouble())));
        Assert.Equal("holidays in Bern", documents[0].GetProperty("Text").GetString());
        Assert.Equal(2L, heard.Span.Tag("telltale.retrieval.document.count"));
    }

    [Fact]
    public async Task Documents_without_scores_are_only_counted()
    {
        using Capturing _ = new();
        using Heard heard = Heard.Begin();

        await _work.SearchWithoutScoresAsync("holidays");

        Assert.Equal(("holidays", null), (heard.Span.Tag("gen_ai.retrieval.query.text"), heard.Span.Tag("gen_ai.retrieval.documents")));
        Assert.Equal(1L, heard.Span.Tag("telltale.retrieval.document.count"));
    }

    [Fact]
    public async Task A_memory_has_its_query_and_its_records()
    {
        using Capturing _ = new();
        using Heard heard = Heard.Begin();

        await _work.RecallAsync("who lives in");

        Assert.Equal(("search_memory", "facts", 1L), (heard.Span.Tag("gen_ai.operation.name"), heard.Span.Tag("telltale.memory.store.id"), heard.Span.Tag("telltale.memory.record.count")));
        Assert.Equal("who lives in", heard.Span.Tag("telltale.memory.query.text"));
        JsonElement record = Assert.Single(Json(heard.Span, "telltale.memory.records").EnumerateArray());
        Assert.Equal("who lives in Bern", record.GetProperty("Text").GetString());
    }

    [Fact]
    public void What_is_remembered_are_records_too()
    {
        using Capturing _ = new();
        using Heard heard = Heard.Begin();

        _work.Remember([new Fact("f1", "Anna likes tea"), new Fact("f2", "")]);

        Assert.Equal(("upsert_memory", 2L), (heard.Span.Tag("gen_ai.operation.name"), heard.Span.Tag("telltale.memory.record.count")));
        Assert.Equal("Anna likes tea", Json(heard.Span, "telltale.memory.records")[0].GetProperty("Text").GetString());
    }

    [Fact]
    public async Task Nothing_of_it_is_recorded_unless_it_is_asked_for()
    {
        using Heard heard = Heard.Begin();
        await DoAllAsync("canary");
        Assert.DoesNotContain(heard.Spans.SelectMany(static span => span.TagObjects), static tag => tag.Key is
            "gen_ai.tool.call.arguments" or "gen_ai.tool.call.result" or "gen_ai.retrieval.query.text" or "gen_ai.retrieval.documents"
            or "telltale.memory.query.text" or "telltale.memory.records");
        Assert.DoesNotContain("canary", Texts(heard));
    }

    [Fact]
    public async Task All_of_it_is_a_marker_unless_a_redactor_says_more()
    {
        using Capturing _ = new();
        Redaction.Reset();
        using Heard heard = Heard.Begin();

        await DoAllAsync("canary");

        Assert.Equal(6, heard.Spans.Count);
        Assert.DoesNotContain("canary", Texts(heard));
        Assert.DoesNotContain("Bern", Texts(heard));
        Assert.Contains(heard.Spans, static span => span.Tag("gen_ai.tool.call.arguments") is "\"[content]\"");
        Assert.Contains(heard.Spans, static span => span.Tag("gen_ai.tool.call.result") is "\"[content]\"");
        Assert.Contains(heard.Spans, static span => span.Tag("gen_ai.retrieval.query.text") is "[content]");
        Assert.Contains(heard.Spans, static span => span.Tag("telltale.memory.records") is "\"[content]\"");
        Assert.All(heard.Spans, static span => Assert.Null(span.Tag("gen_ai.retrieval.documents")));
    }

    private async Task DoAllAsync(string canary)
    {
        await _work.WeatherAsync("call_1", canary, canary);
        _work.Echo(new() { [canary] = canary });
        await _work.SearchAsync(canary);
        await _work.SearchWithoutScoresAsync(canary);
        await _work.RecallAsync(canary);
        _work.Remember([new Fact(canary, canary)]);
    }

    private static JsonElement Json(Activity span, string name) => JsonDocument.Parse(Assert.IsType<string>(span.Tag(name))).RootElement;

    private static string Texts(Heard heard) => string.Join('\n', heard.Spans.SelectMany(static span => span.TagObjects).Concat(heard.AllPoints.SelectMany(static point => point.Tags)).Select(static tag => $"{tag.Key}={tag.Value}"));
}

using System.Collections.Generic;
using System.Threading.Tasks;
using Telltale;

namespace Chat;

public sealed record Tally(int PromptTokens, int CompletionTokens, uint? CachedTokens);

public enum Ending { Stop, ToolCalls, MaxTokens }

public sealed record Answer(string Text, string? Model, Ending? StopReason, Tally? Usage);

public readonly record struct Chunk(string Text, [property: TokenUsage(TokenKind.UncachedInput)] int? In, [TokenUsage(TokenKind.CacheRead)] long? Cached,
    [TokenUsage(TokenKind.Output)] short Out, [TokenUsage(TokenKind.Cost)] double? Dollars);

public sealed partial class Assistant
{
    [LlmCall("openai", "gpt-4o", Prompt = "greet", PromptVersion = 3, Capture = LlmCapture.Span), Measured]
    public partial Task<Answer> AskAsync([ConversationId] string id, [UserId] int user, [LlmContent] string question, [Tag("tier")] string tier);

    private Task<Answer> AskCoreAsync(string id, int user, string question, string tier) => Task.FromResult(new Answer(question, "gpt", Ending.Stop, null));

    [LlmCall]
    public async IAsyncEnumerable<Chunk> StreamAsync([LlmModel] string model, [LlmContent] string question)
    {
        await Task.Yield();
        yield return new Chunk(question + model, 1, 2, 3, 0.1);
    }

    [LlmTool(Description = "Says how warm it is")]
    public static int CurrentWeather([LlmContent] string city, [LlmContent, Sensitive(DataKind.Location)] string street, [ToolCallId] string? call) => city.Length + street.Length;

    [LlmRetrieval("docs")]
    public static IReadOnlyList<string> Find([LlmContent] string query) => [query];

    [LlmMemory(LlmMemoryOperation.Upsert, Store = "facts", Remote = false)]
    public static void Remember([MemoryStore] string store, [LlmContent] List<string> facts) => facts.Add(store);

    [LlmWorkflow, Traced]
    public static string Triage(string text) => text;

    public async Task Run()
    {
        await AskAsync("c1", 7, "why?", "gold");
        await foreach (Chunk chunk in StreamAsync("gpt-4o-mini", "hm"))
        {
        }

        CurrentWeather("Paris", "Rue", null);
        Find("x");
        Remember("facts", []);
        Triage("");
    }
}

namespace Telltale.Llm.Tests;

/// <summary>What somebody's own tools, searches and memory look like.</summary>
internal sealed partial class OwnWork(string city)
{
    [LlmTool("weather", Description = "Tells the weather.")]
    public partial string Weather(string city);

    private string WeatherCore(string asked) => $"sunny in {asked}, {Near(city)}";

    [LlmTool("near")]
    private partial string Near(string place);

    private static string NearCore(string place) => $"near {place}";

    [LlmTool("weather")]
    public Task<Forecast> WeatherAsync([ToolCallId] string id, [LlmContent] string place, [LlmContent, Sensitive(DataKind.Contact)] string email) =>
        Task.FromResult(new Forecast($"{place} of {city}", 21, email + id));

    [LlmTool("echo")]
    public string Echo([LlmContent] Dictionary<string, object?> arguments) => $"{city}: {string.Join(',', arguments.Values)}";

    [LlmAgent("guide", Id = "a1", Description = "Guides.", Version = "2", Provider = "openai", Model = "gpt-4o")]
    public async Task<string> GuideAsync([ConversationId] string conversation, [LlmContent] string wish)
    {
        await PlanAsync(wish);
        await SearchAsync(wish);
        await RecallAsync(wish);
        Remember([new Fact("f1", conversation)]);
        return Weather(wish);
    }

    [LlmAgent("guide", Plans = true)]
    public Task<string> PlanAsync([LlmContent] string wish) => Task.FromResult($"go to {wish} of {city}");

    [LlmAgent("guide", Creates = true, Remote = true)]
    public Task<string> MakeAsync([LlmContent] string instructions) => Task.FromResult(instructions + city);

    [LlmWorkflow("trip")]
    public async Task<string> TripAsync([LlmContent] string wish, string store)
    {
        await ForgetAsync(store, "f1");
        return await GuideAsync("c1", wish);
    }

    [LlmMemory(LlmMemoryOperation.Delete)]
    public Task ForgetAsync([MemoryStore] string store, [MemoryRecord] string record) => city == record + store ? throw new ArgumentException(city) : Task.CompletedTask;

    [LlmRetrieval("handbook")]
    public Task<Passage[]> SearchAsync([LlmContent] string query) =>
        Task.FromResult<Passage[]>([new("p1", 0.9, $"{query} in {city}"), new("p2", 0.5, city)]);

    [LlmRetrieval("handbook")]
    public Task<List<Unscored>> SearchWithoutScoresAsync([LlmContent] string query) => Task.FromResult<List<Unscored>>([new("p1", query)]);

    [LlmMemory(LlmMemoryOperation.Search, Store = "facts")]
    public async Task<IReadOnlyList<Fact>> RecallAsync([LlmContent] string query)
    {
        await Task.Yield();
        return [new Fact("f1", $"{query} {city}")];
    }

    [LlmMemory(LlmMemoryOperation.Upsert, Store = "facts")]
    public void Remember([LlmContent] Fact[] facts) => _ = facts.Length;
}

/// <summary>What a tool answers.</summary>
internal sealed partial record Forecast(string Place, int Degrees, [property: Sensitive(DataKind.Contact)] string For);

/// <summary>What a search finds.</summary>
internal sealed record Passage(string Id, double Score, string Text);

/// <summary>What a search finds that does not rank.</summary>
internal sealed record Unscored(string Id, string Text);

/// <summary>What is remembered.</summary>
internal sealed record Fact(string Id, string Text);

namespace Telltale.Generators.Tests;

/// <summary>What the calls of annotated methods tell, in both modes.</summary>
public class LlmCallTests
{
    private const string Types = """
        using System.Collections.Generic; using System.Threading.Tasks; using Telltale;
        public record Tally(int PromptTokens, int CompletionTokens);
        public enum Ending { Stop, MaxTokens }
        public record Answer(string Text, string? Model, Ending? StopReason, Tally? Usage);

        """;

    [Fact]
    public void Records_a_call_at_its_call_site() => Assert.Equal(
        ["chat gpt-4o Client {gen_ai.operation.name=chat, gen_ai.provider.name=openai, gen_ai.request.model=gpt-4o, gen_ai.response.finish_reasons=[max_tokens], gen_ai.response.model=gpt-4o-2024, gen_ai.usage.input_tokens=10, gen_ai.usage.output_tokens=2}"],
        Told("""
            static class Program
            {
                [LlmCall("openai", "gpt-4o")] static async Task<Answer> Ask(string q) { await Task.Yield(); return new(q, "gpt-4o-2024", Ending.MaxTokens, new(10, 2)); }
                static async Task Main() => await Ask("why?");
            }
            """));

    [Fact]
    public void Records_a_call_at_its_definition_through_a_delegate() => Assert.Equal(
        ["text_completion davinci Client {gen_ai.operation.name=text_completion, gen_ai.provider.name=openai, gen_ai.request.model=davinci, gen_ai.usage.input_tokens=1, gen_ai.usage.output_tokens=2}"],
        Told("""
            static partial class Program
            {
                [LlmCall("openai", Operation = LlmOperation.TextCompletion)] private static partial Answer Ask([LlmModel] string model);
                static Answer AskCore(string model) => new("", null, null, new(1, 2));
                static void Main() { System.Func<string, Answer> ask = Ask; ask("davinci"); }
            }
            """));

    [Theory]
    [InlineData("(int, Answer)", "(1, answer)")]
    [InlineData("(Answer Answer, int Code)?", "(answer, 1)")]
    [InlineData("Box<Answer>", "new Box<Answer>(answer)")]
    [InlineData("Tally", "answer.Usage")]
    [InlineData("Rate?", "new Rate(10, 2)")]
    [InlineData("IRate", "new Rate(10, 2)")]
    [InlineData("Claude", "new Claude(4, 2, 5, 1)")]
    public void Reads_tokens_from_what_is_returned(string type, string value)
    {
        string line = Assert.Single(Told($$"""
            public record Box<T>(T Value);
            public interface IRate { int Tokens { get; } [TokenUsage(TokenKind.Input)] ulong In { get; } [TokenUsage(TokenKind.Output)] short? Out { get; } }
            public readonly record struct Rate(ulong In, short? Out) : IRate { int IRate.Tokens => 0; [TokenUsage(TokenKind.Input)] public ulong In { get; } = In; [TokenUsage(TokenKind.Output)] public short? Out { get; } = Out; }
            public record Claude(long InputTokens, long OutputTokens, long? CacheReadInputTokens, long? CacheCreationInputTokens);
            static class Program
            {
                [LlmCall("openai", "m")] static ValueTask<{{type}}> Ask(Answer answer) => new({{value}});
                static async Task Main() => await Ask(new("", null, null, new(10, 2)));
            }
            """));
        Assert.Contains("gen_ai.usage.input_tokens=10", line, StringComparison.Ordinal);
        Assert.Contains("gen_ai.usage.output_tokens=2", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_a_stream_chunk_by_chunk()
    {
        string line = Assert.Single(Told("""
            public record struct Chunk(string Text, [property: TokenUsage(TokenKind.Input)] int? In, [TokenUsage(TokenKind.Output)] int? Out, string? FinishReason, [TokenUsage(TokenKind.Model)] string? By);
            static class Program
            {
                [LlmCall("openai")] static async IAsyncEnumerable<Chunk> Ask([LlmModel] string m) { await Task.Yield(); yield return new("a", null, null, null, "m-1"); yield return new("b", 10, 2, "Stop", null); }
                static async Task Main() { await foreach (Chunk chunk in Ask("m")) { } }
            }
            """));
        Assert.StartsWith("chat m Client {", line, StringComparison.Ordinal);
        Assert.All(
            ["gen_ai.request.stream=True", "gen_ai.usage.input_tokens=10", "gen_ai.usage.output_tokens=2", "gen_ai.response.model=m-1"],
            part => Assert.Contains(part, line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("static async", "", "IAsyncEnumerator<Answer>", "await Task.Yield();", "await chunks.MoveNextAsync()")]
    [InlineData("private static partial", "static async", "IAsyncEnumerator<Answer>", "await Task.Yield();", "await chunks.MoveNextAsync()")]
    [InlineData("static", "", "IEnumerator<Answer>", "", "chunks.MoveNext()")]
    [InlineData("private static partial", "static", "IEnumerator<Answer>", "", "chunks.MoveNext()")]
    public void Reads_the_chunks_of_an_enumerator(string modifiers, string core, string type, string first, string next)
    {
        string body = $"{{ {first} yield return new(q, \"gpt-4o-2024\", null, null); yield return new(q, null, Ending.Stop, new(10, 2)); }}";
        string line = Assert.Single(Told($$"""
            static partial class Program
            {
                [LlmCall("openai", "gpt-4o")] {{modifiers}} {{type}} Ask(string q){{(core.Length > 0 ? $"; {core} {type} AskCore(string q) " : "")}} {{body}}
                static async Task Main() { await Task.Yield(); {{type}} chunks = Ask("why?"); while ({{next}}) ; }
            }
            """));
        Assert.Contains("gen_ai.request.stream=True", line, StringComparison.Ordinal);
        Assert.Contains("gen_ai.usage.input_tokens=10, gen_ai.usage.output_tokens=2", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Survives_results_that_are_null() => Assert.Equal(
        "chat m Client {gen_ai.operation.name=chat, gen_ai.provider.name=openai, gen_ai.request.model=m}",
        Assert.Single(Told("""
            static class Program
            {
                [LlmCall("openai", "m")] static Answer? Ask() => null;
                static void Main() => Ask();
            }
            """)));

    [Fact]
    public void Records_who_asks_what_in_which_conversation() => Assert.Equal(
        "chat m Client {correlation.id=x, gen_ai.conversation.id=c1, gen_ai.operation.name=chat, gen_ai.provider.name=openai, gen_ai.request.model=m, telltale.prompt.name=greet, telltale.prompt.version=3, tier=gold, user.id=[personal]} baggage:correlation.id=x",
        Assert.Single(Told("""
            static class Program
            {
                [LlmCall("openai", "m")] static Answer? Ask([ConversationId] string c, [UserId] int u, [PromptName] string p, [PromptVersion] ulong v, [Tag("tier")] string t, [CorrelationId] string x) => null;
                static void Main() => Ask("c1", 7, "greet", 3, "gold", "x");
            }
            """)));

    [Fact]
    public void Records_tools_agents_workflows_retrievals_and_memories() => Assert.Equal(
        [
            "execute_tool current_weather < invoke_agent helper {gen_ai.operation.name=execute_tool, gen_ai.tool.call.id=t1, gen_ai.tool.name=current_weather, gen_ai.tool.type=function}",
            "retrieval docs Client < invoke_agent helper {gen_ai.data_source.id=docs, gen_ai.operation.name=retrieval, telltale.retrieval.document.count=1}",
            "search_memory Client < invoke_agent helper {gen_ai.operation.name=search_memory, telltale.memory.record.count=2, telltale.memory.store.id=s2}",
            "invoke_agent helper < invoke_workflow triage {gen_ai.agent.name=helper, gen_ai.operation.name=invoke_agent}",
            "invoke_workflow triage {gen_ai.operation.name=invoke_workflow, gen_ai.workflow.name=triage}",
        ],
        Told("""
            static class Program
            {
                [LlmTool] static int CurrentWeather([ToolCallId] string id, [LlmContent] string city) => 20;
                [LlmRetrieval("docs")] static string[] Find([LlmContent] string query) => [query];
                [LlmMemory(LlmMemoryOperation.Search, Store = "s1")] static List<string> Recall([MemoryStore] string? store, [LlmContent] string query) => [query, query];
                [LlmAgent("helper")] static string Help(string q) { CurrentWeather("t1", q); Find(q); Recall("s2", q); return q; }
                [LlmWorkflow] static Task<string> TriageAsync(string q) => Task.FromResult(Help(q));
                static Task Main() => TriageAsync("q");
            }
            """));

    [Fact]
    public void Is_inherited_and_wins_over_Traced_of_the_type() => Assert.Equal(
        ["chat m Client {gen_ai.operation.name=chat, gen_ai.provider.name=openai, gen_ai.request.model=m}", "C.Other"],
        Told("""
            public interface IAsk { [LlmCall("openai", "m")] Answer? Ask(); }
            [Traced] public class C : IAsk { public Answer? Ask() => null; public void Other() { } }
            static class Program { static void Main() { new C().Ask(); new C().Other(); } }
            """));

    [Fact]
    public void Adds_the_duration_of_Measured() => Assert.Contains(
        "telltale.call.duration {code.function.name=Program.Ask}",
        Told("""
            static class Program
            {
                [LlmCall("openai", "m"), Measured] static Answer? Ask() => null;
                static void Main() => Ask();
            }
            """));

    [Fact]
    public void Leaves_the_failure_as_it_is() => Assert.Equal(
        ["chat m Client Error {error.type=System.InvalidOperationException, gen_ai.operation.name=chat, gen_ai.provider.name=openai, gen_ai.request.model=m}", "> no"],
        Told("""
            static class Program
            {
                [LlmCall("openai", "m")] static Answer Ask() => throw new System.InvalidOperationException("no");
                static void Main() { try { Ask(); } catch (System.InvalidOperationException e) { System.Console.WriteLine(e.Message); } }
            }
            """));

    private static string[] Told(string source) => FakeClient.Spans(Run.Of(Types + source).Output);
}

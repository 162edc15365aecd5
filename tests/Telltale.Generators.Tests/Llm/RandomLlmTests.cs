using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators.Tests;

/// <summary>Methods of any signature do, when they are annotated as being about a model, what they do without; and every call is one span.</summary>
public partial class RandomLlmTests
{
    private const int MethodsPerProgram = 6;

    private static readonly string[] s_annotations =
    [
        "LlmCall(\"p\", \"t$\", Capture = LlmCapture.Span)", "LlmCall(\"p\", \"t$\", Operation = LlmOperation.Embeddings), Measured",
        "LlmTool(\"t$\", Capture = LlmCapture.SpanAndEvent)", "LlmAgent(\"t$\", Capture = LlmCapture.Event)", "LlmWorkflow(\"t$\", Capture = LlmCapture.Span)",
        "LlmRetrieval(\"t$\", Capture = LlmCapture.Span)", "LlmMemory(LlmMemoryOperation.Upsert, Capture = LlmCapture.Span)", "LlmCall(\"p\", \"t$\"), Traced",
    ];

    private static readonly string[] s_marks =
    [
        "LlmModel", "LlmContent", "ConversationId", "UserId", "PromptName", "PromptVersion", "ToolCallId", "MemoryStore", "MemoryRecord", "LlmContent, Sensitive", "Tag",
    ];

    // TELLTALE_RANDOM_PROGRAMS=1000 for a night.
    private static readonly int s_programs =
        int.TryParse(Environment.GetEnvironmentVariable("TELLTALE_RANDOM_PROGRAMS"), out int programs) ? programs : 12;

    [Fact]
    public void Annotated_methods_do_what_bare_ones_do() => Gen.Select(RandomMethod.Any, Gen.Int[0, 1000]).Array[MethodsPerProgram].Sample(
        static methods =>
        {
            string[] bare = Script.Of(Run.Compile(Write(methods, instrumented: false), Told.Output));
            Compilation program = Run.Of(Write(methods, instrumented: true), Told.Output).Output;
            string[] script = Script.Of(program);
            Assert.Equal(bare, script.Where(static line => line.StartsWith("> ", StringComparison.Ordinal)));
            Assert.Equal(bare, Script.Of(program, listening: false));
            Assert.True(script.Count(IsSpan) == methods.Length, string.Join("\n", script));
        },
        iter: s_programs,
        threads: 1,
        print: static methods => Write(methods, instrumented: true));

    private static bool IsSpan(string line) =>
        !line.StartsWith("> ", StringComparison.Ordinal) && !line.StartsWith("gen_ai.", StringComparison.Ordinal) && !line.StartsWith("telltale.", StringComparison.Ordinal);

    private static string Annotation(int number) => s_annotations[number % s_annotations.Length];

    private static string Write((RandomMethod Method, int Number)[] methods, bool instrumented) =>
        $$"""
        {{Told.Usings}}
        #pragma warning disable
        {{string.Concat(methods.Select((method, i) => Of(method.Method.Write(i, instrumented), method.Number, i)))}}
        record struct Tally(int X, string Y) { public long? InputTokens => X; public ulong OutputTokens => 1; public string Model => Y; public DayOfWeek? StopReason => DayOfWeek.Friday; public Tally[] Usage => throw new InvalidOperationException(); }
        static class Cell
        {
            public static int It;
            public static async IAsyncEnumerable<int> Stream(int h) { yield return h; await Task.Yield(); yield return h + 1; }
            public static async Task<string> Join(IAsyncEnumerable<int> all) { string s = ""; await foreach (int i in all) { s += i + ","; } return s; }
        }
        static class Program
        {
            static async Task Main() { {{string.Concat(methods.Select((method, i) => $"Print(\"{i}: \" + await {method.Method.FullName(i)}.Run()); "))}} }
        }
        """;

    // Tuples become something that counts tokens.
    private static string Of(string type, int number, int i)
    {
        int mark = number;
        string marked = Mark().Replace(type, _ => $"[{s_marks[mark++ % s_marks.Length]}] ");
        return marked
            .Replace("[Traced] ", $"[{Annotation(number).Replace("$", $"{i}", StringComparison.Ordinal)}] ", StringComparison.Ordinal)
            .Replace("(int X, string Y)", "Tally", StringComparison.Ordinal)
            .Replace("return (h, \"y\");", "return new Tally(h, \"y\");", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\[Tag\] ")]
    private static partial Regex Mark();
}

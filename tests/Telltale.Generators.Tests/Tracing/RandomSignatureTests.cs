using CsCheck;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators.Tests;

/// <summary>Methods of any signature do, when annotated, what they do without; and every call is one span.</summary>
public class RandomSignatureTests
{
    private const int MethodsPerProgram = 8;

    // TELLTALE_RANDOM_PROGRAMS=1000 for a night.
    private static readonly int s_programs =
        int.TryParse(Environment.GetEnvironmentVariable("TELLTALE_RANDOM_PROGRAMS"), out int programs) ? programs : 50;

    [Fact]
    public void Annotated_methods_do_what_bare_ones_do() => RandomMethod.Any.Array[MethodsPerProgram].Sample(
        static methods =>
        {
            string[] bare = Script.Of(Run.Compile(Write(methods, instrumented: false), Told.Output));
            Compilation program = Run.Of(Write(methods, instrumented: true), Told.Output).Output;
            string[] script = Script.Of(program);
            Assert.Equal(bare, script.Where(static line => line.StartsWith("> ", StringComparison.Ordinal)));
            Assert.Equal(bare, Script.Of(program, listening: false));
            for (int i = 0; i < methods.Length; i++)
            {
                Assert.True(script.Count(line => line.Split(' ')[0] is var name && (name == $"T{i}.M" || name == $"I{i}.M")) == 1, $"T{i}.M\n" + string.Join("\n", script));
            }
        },
        iter: s_programs,
        threads: 1,
        print: static methods => Write(methods, instrumented: true));

    private static string Write(RandomMethod[] methods, bool instrumented) =>
        $$"""
        {{Told.Usings}}
        #pragma warning disable
        {{string.Concat(methods.Select((method, i) => method.Write(i, instrumented)))}}
        static class Cell
        {
            public static int It;
            public static async IAsyncEnumerable<int> Stream(int h) { yield return h; await Task.Yield(); yield return h + 1; }
            public static async Task<string> Join(IAsyncEnumerable<int> all) { string s = ""; await foreach (int i in all) { s += i + ","; } return s; }
        }
        static class Program
        {
            static async Task Main() { {{string.Concat(methods.Select((method, i) => $"Print(\"{i}: \" + await {method.FullName(i)}.Run()); "))}} }
        }
        """;
}

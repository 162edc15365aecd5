using Microsoft.CodeAnalysis;

namespace Telltale.Generators.Tests;

/// <summary>
/// What programs tell that are instrumented where they call. The program also runs as it is written, and instrumented with nobody listening:
/// it has to print the same all three times.
/// </summary>
internal static class Told
{
    internal const string Usings = """
        using System; using System.Collections.Generic; using System.Diagnostics; using System.Linq; using System.Linq.Expressions;
        using System.Runtime.CompilerServices; using System.Threading; using System.Threading.Tasks; using Telltale; using static Output;
        """;

    internal const string Output = """
        public static class Output { public static void Print(object? value) => System.Console.WriteLine(System.FormattableString.Invariant($"{value}")); }
        """;

    /// <summary>The script of declarations and the statements of <c>Main</c>.</summary>
    internal static string[] By(string declarations, string statements) => ByFiles(
        $$"""
        {{Usings}}
        {{declarations}}
        static partial class Program { static async Task Main() { {{statements}} await Task.CompletedTask; } }
        """);

    /// <summary>The script of a program of several files, which find <c>Print</c> in a class <c>Output</c>.</summary>
    internal static string[] ByFiles(params string[] sources)
    {
        Compilation bare = Run.Compile([.. sources, Output]);
        Compilation instrumented = Run.Of(bare).Output;
        string[] script = Script.Of(instrumented);
        string[] printed = Printed(Script.Of(bare));
        Assert.Equal(printed, Printed(script));
        Assert.Equal(printed, Script.Of(instrumented, listening: false));
        return script;
    }

    /// <summary>The script of a program that looks at its own spans, and so says something else when nobody listens.</summary>
    internal static string[] Only(string declarations, string statements) => Script.Of(
        $$"""
        {{Usings}}
        {{declarations}}
        static partial class Program { static async Task Main() { {{statements}} await Task.CompletedTask; } }
        """,
        Output);

    private static string[] Printed(string[] script) =>
        [.. script.Where(static line => line.StartsWith("> ", StringComparison.Ordinal))];
}

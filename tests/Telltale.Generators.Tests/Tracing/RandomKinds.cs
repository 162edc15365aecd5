using System.Globalization;

namespace Telltale.Generators.Tests;

/// <summary>A kind of parameter: <c>$</c> stands for its name, <c>#</c> for a number that differs from call to call.</summary>
internal sealed record ParameterKind(string Declaration, string Mix, string Argument)
{
    public string Change { get; init; } = "";

    /// <summary>A local of the caller, called <c>x$</c>, that is printed after the call.</summary>
    public string Local { get; init; } = "";

    /// <summary>Whether neither asynchronous methods nor iterators can have it.</summary>
    public bool IsReference { get; init; }

    public bool CanBeLeftOut { get; init; }

    /// <summary>Whether it can only come last.</summary>
    public bool IsParams { get; init; }

    internal static readonly ParameterKind[] All =
    [
        new("int $", "$", "#"),
        new("string? $", "($?.Length ?? -1)", "\"s#\""),
        new("long? $", "(int)($ ?? -5)", "#L"),
        new("object? $", "($ is null ? 1 : 2)", "null"),
        new("(int A, string B) $", "$.A + $.B.Length", "(#, \"b#\")"),
        new("int[] $", "$.Sum()", "new[] { #, 2 }") { Change = "$[0]++;" },
        new("List<string?> $", "$.Count", "new List<string?> { \"a\", null }") { Change = "$.Add(null);" },
        new("DayOfWeek $", "(int)$", "(DayOfWeek)(# % 7)"),
        new("Func<int, int> $", "$(2)", "n => n + #"),
        new("dynamic $", "(int)$", "(object)#"),
        new("int $ = 3", "$", "#") { CanBeLeftOut = true },
        new("string $ = \"d\\\"\"", "$.Length", "\"#\"") { CanBeLeftOut = true },
        new("DayOfWeek? $ = DayOfWeek.Friday", "(int)($ ?? 0)", "null") { CanBeLeftOut = true },
        new("CancellationToken $ = default", "($.CanBeCanceled ? 1 : 0)", "CancellationToken.None") { CanBeLeftOut = true },
        new("ref int $", "$", "ref x$") { Change = "$ += 7;", Local = "int x$ = #;", IsReference = true },
        new("ref string? $", "$?.Length ?? 0", "ref x$") { Change = "$ += \"!\";", Local = "string? x$ = \"r#\";", IsReference = true },
        new("out int $", "0", "out x$") { Change = "$ = h;", Local = "int x$ = 0;", IsReference = true },
        new("in long $", "(int)$", "#") { IsReference = true },
        new("in (int, int) $", "$.Item1", "in x$") { Local = "(int, int) x$ = (#, 1);", IsReference = true },
        new("ref readonly long $", "(int)$", "in x$") { Local = "long x$ = #;", IsReference = true },
        new("ReadOnlySpan<char> $", "$.Length", "\"span#\"") { IsReference = true },
        new("scoped Span<int> $", "$[0]", "x$") { Change = "$[0]++;", Local = "int[] x$ = { #, 5 };", IsReference = true },
        new("params int[] $", "$.Sum()", "#, 2, 3") { IsParams = true },
        new("params object?[] $", "$.Length", "null, #") { IsParams = true },
        new("params ReadOnlySpan<string> $", "$.Length", "\"a\", \"b#\"") { IsParams = true, IsReference = true },
        new("params IReadOnlyList<int> $", "$.Count", "") { IsParams = true },
    ];

    internal string In(string text, string name, int number) =>
        text.Replace("x$", "x_" + name.TrimStart('@'), StringComparison.Ordinal)
            .Replace("$", name, StringComparison.Ordinal)
            .Replace("#", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}

/// <summary>A kind of result. <c>h</c> is what the body has computed.</summary>
/// <param name="Type">How it is declared.</param>
/// <param name="Return">How the body ends.</param>
/// <param name="Async">How an <c>async</c> or iterating body ends; empty if there is none.</param>
/// <param name="Read">The result <c>$</c> as a text.</param>
internal sealed record ReturnKind(string Type, string Return, string Async, string Read)
{
    internal static readonly ReturnKind[] All =
    [
        new("void", "", "", ""),
        new("int", "return h;", "", "$"),
        new("string?", "return h % 2 == 0 ? null : \"r\" + h;", "", "$"),
        new("(int X, string Y)", "return (h, \"y\");", "", "$"),
        new("ref int", "Cell.It = h; return ref Cell.It;", "", "$"),
        new("ref readonly int", "Cell.It = h; return ref Cell.It;", "", "$"),
        new("Span<int>", "return new int[] { h };", "", "$[0]"),
        new("Task", "return h % 2 == 0 ? Task.CompletedTask : Task.Delay(1);", "await Task.Yield();", "await $"),
        new("Task<int>", "return Task.FromResult(h);", "await Task.Yield(); return h;", "await $"),
        new("ValueTask", "return default;", "await Task.Delay(1);", "await $"),
        new("ValueTask<string>", "return new(\"v\" + h);", "await Task.Yield(); return \"v\" + h;", "await $"),
        new("IEnumerable<int>", "return new List<int> { h };", "yield return h; yield return h + 1;", "string.Join(\",\", $)"),
        new("IAsyncEnumerable<int>", "return Cell.Stream(h);", "yield return h; await Task.Yield(); yield return h + 1;", "await Cell.Join($)"),
    ];
}

using System.Globalization;
using CsCheck;

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

/// <summary>An annotated method, the type it stands in, and a call of it.</summary>
internal sealed record RandomMethod(
    string Type, bool IsStatic, bool IsDefinition, string Access, bool IsGeneric, ParameterKind[] Parameters, int Names, ReturnKind Returns,
    bool IsAsync, int ThrowsAt, int Tags, int CallStyle, int Number)
{
    private static readonly string[] s_names =
        ["p", "scope", "result", "failure", "self", "@class", "call", "value", "task", "self2", "größe", "@await", "tags"];

    internal static Gen<RandomMethod> Any { get; } =
        from type in OneOf("static partial class", "partial class", "partial struct", "readonly partial struct", "partial record", "generic", "nested", "generic struct")
        from flags in Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool)
        from access in OneOf("public", "internal", "private", "protected", "public")
        from parameters in OneOf(ParameterKind.All).Array[0, 4]
        from returns in OneOf(ReturnKind.All)
        from numbers in Gen.Select(Gen.Int[0, 12], Gen.Int[0, 7], Gen.Int[0, 15], Gen.Int[0, 3], Gen.Int[1, 40])
        select Of(type, flags, access, parameters, returns, numbers);

    private bool IsInstance => !IsStatic;

    private bool IsStruct => Type.Contains("struct", StringComparison.Ordinal) || Type == "nested";

    private bool Changes => IsInstance && !Type.StartsWith("readonly", StringComparison.Ordinal);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private string Name(int i) => s_names[(Names + i) % s_names.Length];

    private static RandomMethod Of(
        string type, (bool Static, bool Definition, bool Generic, bool Async) flags, string access, ParameterKind[] parameters, ReturnKind returns,
        (int Names, int Throws, int Tags, int Style, int Number) numbers)
    {
        ParameterKind[] ordered =
        [
            .. parameters.Where(static p => !p.CanBeLeftOut && !p.IsParams),
            .. parameters.Where(static p => p.CanBeLeftOut),
            .. parameters.Where(static p => p.IsParams).Take(1),
        ];
        bool isAsync = flags.Async && returns.Async.Length > 0 && !ordered.Any(static p => p.IsReference);
        bool isSealed = type.Contains("struct", StringComparison.Ordinal) || type is "nested" or "static partial class";
        return new(
            type, flags.Static || type == "static partial class", flags.Definition, isSealed && access == "protected" ? "private" : access,
            flags.Generic, ordered, numbers.Names, returns, isAsync, numbers.Throws, numbers.Tags, numbers.Style, numbers.Number);
    }

    /// <summary>The type with the method, and with a method that calls it and says what came of it.</summary>
    internal string Write(int i, bool instrumented)
    {
        (string before, string head, string after) = Type switch
        {
            "generic" => ("", $"partial class T{i}<TOuter> where TOuter : class?", ""),
            "generic struct" => ("", $"partial struct T{i}<TOuter>", ""),
            "nested" => ($"partial class O{i}<TOuter> where TOuter : notnull {{ public ", $"partial struct T{i}", " }"),
            _ => ("", $"{Type} T{i}", ""),
        };
        string count = Changes ? "public int Count;" : "";
        return $"{before}{head}\n{{\n    {count}\n    {Declaration(instrumented)}\n    {Caller(i)}\n}}{after}\n";
    }

    internal string FullName(int i) => Type switch
    {
        "generic" or "generic struct" => $"T{i}<string>",
        "nested" => $"O{i}<string>.T{i}",
        _ => $"T{i}",
    };

    private string Declaration(bool instrumented)
    {
        string modifiers = IsStatic ? " static" : "";
        string generic = IsGeneric ? "<TOwn>" : "", constraint = IsGeneric ? " where TOwn : notnull" : "";
        string own = IsGeneric ? (Parameters.Length > 0 ? "TOwn own, " : "TOwn own") : "";
        string asynchronous = IsAsync && !(Returns.Type.StartsWith("IEnumerable", StringComparison.Ordinal)) ? " async" : "";
        string parameters = own + Join(static (p, name, i, self) => (self.IsTagged(i) ? "[Tag] " : "") + p.In(p.Declaration, name, 0), instrumented);
        if (!instrumented || !IsDefinition)
        {
            string attribute = instrumented ? "[Traced] " : "";
            return $"{attribute}{Access}{modifiers}{asynchronous} {Returns.Type} M{generic}({parameters}){constraint} {Body()}";
        }

        string core = own + Join(
            static (p, name, _, _) => p.In(p.Declaration, name, 0).Split(" = ")[0].Replace("params ReadOnlySpan", "scoped ReadOnlySpan", StringComparison.Ordinal)
                .Replace("params ", "", StringComparison.Ordinal), false);
        return $"[Traced] {Access}{modifiers} partial {Returns.Type} M{generic}({parameters}){constraint};\n"
            + $"    private{modifiers}{asynchronous} {Returns.Type} MCore{generic}({core}){constraint} {Body()}";
    }

    private string Join(Func<ParameterKind, string, int, RandomMethod, string> write, bool tags) =>
        string.Join(", ", Parameters.Select((p, i) => write(p, Name(i), tags ? i : -1, this)));

    private bool IsTagged(int i) => i >= 0 && (Tags & (1 << i)) != 0;

    private string Body()
    {
        IEnumerable<string> mixes = Parameters.Select((p, i) => $"h = h * 31 + ({p.In(p.Mix, Name(i), 0)});");
        IEnumerable<string> changes = Parameters.Select((p, i) => p.In(p.Change, Name(i), 0));
        string count = Changes ? "Count++;" : "";
        string own = IsGeneric ? "h += own.ToString()!.Length;" : "";
        string fails = $"if (Math.Abs(h % 8) == {ThrowsAt}) {{ throw new InvalidOperationException(\"boom \" + h); }}";
        return $"{{ int h = 17; {own} {string.Join(" ", mixes)} {count} {string.Join(" ", changes)} {fails} {(IsAsync ? Returns.Async : Returns.Return)} }}";
    }

    private string Caller(int i)
    {
        string locals = string.Concat(Parameters.Select((p, n) => p.In(p.Local, Name(n), Number + n) + " "));
        string said = string.Concat(Parameters.Select((p, n) => p.Local.Length == 0 ? ""
            : $" {{{(p.Local.StartsWith("int[]", StringComparison.Ordinal) ? $"x_{Name(n).TrimStart('@')}[0]" : $"x_{Name(n).TrimStart('@')}")}}}"));
        bool isConditional = CallStyle == 3 && IsInstance && !IsStruct && (Returns.Type == "void" || Returns.Type == "int");
        string receiver = IsStatic ? (CallStyle == 0 ? "" : FullNameInside(i) + ".") : isConditional ? "me?." : "me.";
        string call = $"{receiver}M{(IsGeneric ? "<int>" : "")}({Arguments()})";
        string made = IsStatic ? "" : $"{FullNameInside(i)} me = new();";
        string count = Changes ? " {me.Count}" : "";
        string statement = Returns.Read.Length == 0 || Returns.Read == "await $" && Returns.Type is "Task" or "ValueTask"
            ? $"{(Returns.Read.Length == 0 ? "" : "await ")}{call}; string r = \"done\";"
            : $"string r = Convert.ToString((object?)({Returns.Read.Replace("$", call, StringComparison.Ordinal)}))!;";
        return $"public static async Task<string> Run() {{ {made} {locals} try {{ {statement} await Task.CompletedTask; return $\"{{r}}{said}{count}\"; }} "
            + $"catch (Exception e) {{ return $\"{{e.GetType().Name}} {{e.Message}}{said}{count}\"; }} }}";
    }

    private string FullNameInside(int i) => Type is "generic" or "generic struct" ? $"T{i}<TOuter>" : $"T{i}";

    private string Arguments()
    {
        List<string> arguments = [];
        bool leavesOut = CallStyle is 1 or 2;
        bool hasParams = Parameters.Any(static p => p.IsParams);
        for (int n = 0; n < Parameters.Length; n++)
        {
            ParameterKind p = Parameters[n];
            if (!(p.CanBeLeftOut && leavesOut && !hasParams))
            {
                string argument = p.In(p.Argument, Name(n), Number + n);
                arguments.Add(CallStyle == 2 && !hasParams ? $"{Name(n)}: {argument}" : argument);
            }
        }

        if (CallStyle == 2 && !hasParams)
        {
            arguments.Reverse();
        }

        arguments.RemoveAll(static a => a.Length == 0);
        string own = CallStyle == 2 && !hasParams ? "own: 5" : "5";
        return string.Join(", ", IsGeneric ? [own, .. arguments] : arguments);
    }
}

using CsCheck;

namespace Telltale.Generators.Tests;

/// <summary>An annotated method, the type it stands in, and a call of it.</summary>
internal sealed record RandomMethod(
    string Type, bool IsStatic, bool IsDefinition, string Access, bool IsGeneric, ParameterKind[] Parameters, int Names, ReturnKind Returns,
    bool IsAsync, int ThrowsAt, int Tags, int CallStyle, int Number)
{
    private static readonly string[] s_names =
        ["p", "scope", "result", "failure", "self", "@class", "call", "value", "task", "self2", "größe", "@await", "tags"];

    internal static Gen<RandomMethod> Any { get; } =
        from type in OneOf("static partial class", "partial class", "partial struct", "readonly partial struct", "partial record", "generic", "nested", "generic struct", "interface", "override")
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
        bool isInherited = type is "interface" or "override";
        bool isSealed = type.Contains("struct", StringComparison.Ordinal) || type is "nested" or "static partial class";
        return new(
            type, !isInherited && (flags.Static || type == "static partial class"), flags.Definition, isInherited ? "public" : isSealed && access == "protected" ? "private" : access,
            flags.Generic, ordered, numbers.Names, returns, isAsync, numbers.Throws, numbers.Tags, numbers.Style, numbers.Number);
    }

    /// <summary>The type with the method, and with a method that calls it and says what came of it.</summary>
    internal string Write(int i, bool instrumented)
    {
        (string before, string head, string after) = Type switch
        {
            "generic" => ("", $"partial class T{i}<TOuter> where TOuter : class?", ""),
            "generic struct" => ("", $"partial struct T{i}<TOuter>", ""),
            "interface" => ($"interface I{i} {{ {Inherited("[Traced] ", instrumented)} }} ", $"partial class T{i} : I{i}", ""),
            "override" => ($"abstract class I{i} {{ {Inherited("[Traced] public abstract ", instrumented)} }} ", $"partial class T{i} : I{i}", ""),
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
        string overrides = Type == "override" ? " override" : "";
        string generic = IsGeneric ? "<TOwn>" : "", constraint = IsGeneric && Type != "override" ? " where TOwn : notnull" : "";
        string own = IsGeneric ? (Parameters.Length > 0 ? "TOwn own, " : "TOwn own") : "";
        string asynchronous = IsAsync && !(Returns.Type.StartsWith("IEnumerable", StringComparison.Ordinal)) ? " async" : "";
        string parameters = own + Join(static (p, name, i, self) => (self.IsTagged(i) ? "[Tag] " : "") + p.In(p.Declaration, name, 0), instrumented);
        if (!instrumented || !IsDefinition)
        {
            string attribute = instrumented ? "[Traced] " : "";
            return $"{attribute}{Access}{modifiers}{overrides}{asynchronous} {Returns.Type} M{generic}({parameters}){constraint} {Body()}";
        }

        string core = own + Join(
            static (p, name, _, _) => p.In(p.Declaration, name, 0).Split(" = ")[0].Replace("params ReadOnlySpan", "scoped ReadOnlySpan", StringComparison.Ordinal)
                .Replace("params ", "", StringComparison.Ordinal), false);
        return $"[Traced] {Access}{modifiers}{overrides} partial {Returns.Type} M{generic}({parameters}){constraint};\n"
            + $"    private{modifiers}{asynchronous} {Returns.Type} MCore{generic}({core}){(IsGeneric ? " where TOwn : notnull" : "")} {Body()}";
    }

    /// <summary>The member that the method implements or overrides.</summary>
    private string Inherited(string head, bool instrumented)
    {
        string own = IsGeneric ? (Parameters.Length > 0 ? "TOwn own, " : "TOwn own") : "";
        string parameters = own + Join(static (p, name, _, _) => p.In(p.Declaration, name, 0), tags: false);
        return $"{(instrumented ? head : head.Replace("[Traced] ", "", StringComparison.Ordinal))}{Returns.Type} M{(IsGeneric ? "<TOwn>" : "")}({parameters})"
            + $"{(IsGeneric ? " where TOwn : notnull" : "")};";
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
        string receiver = IsStatic ? (CallStyle == 0 ? "" : FullNameInside(i) + ".") : isConditional ? "me?."
            : Type is "interface" or "override" && CallStyle != 0 ? $"((I{i})me)." : "me.";
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

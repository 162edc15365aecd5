using System.Text;
using CsCheck;

namespace Telltale.Generators.Tests;

/// <summary>Makes programs with random types and signal methods, which print all that a logger, a visitor and a span are told.</summary>
internal static class RandomSignals
{
    /// <summary>What stands in places that are not sensitive.</summary>
    internal const string Shown = "plainly";

    private const int Types = 6;
    private const int Methods = 6;

    private static readonly string[] s_kinds = ["class", "sealed class", "record", "record struct", "struct"];

    internal static Gen<(string Source, string[] Canaries)> Programs { get; } =
        Gen.Select(Gen.Int[0, 99].Array[200], Gen.ULong, static (choices, seed) => new Writer(choices, seed).Write());

    private sealed class Writer(int[] choices, ulong seed)
    {
        private readonly List<string> _canaries = [];
        private readonly List<(string Name, string Value)>[] _values = new List<(string, string)>[Types];
        private int _next;

        internal (string Source, string[] Canaries) Write()
        {
            StringBuilder types = new();
            for (int i = 0; i < Types; i++)
            {
                types.Append(Type(i)).Append('\n');
            }

            StringBuilder methods = new();
            StringBuilder calls = new();
            for (int i = 0; i < Methods; i++)
            {
                (string method, string call) = Method(i);
                methods.Append(method).Append('\n');
                calls.Append(call).Append('\n');
            }

            return ($$"""
                using System; using System.Collections.Generic; using System.ComponentModel.DataAnnotations; using System.Diagnostics;
                using Microsoft.Extensions.Logging; using Telltale;
                {{types}}
                static partial class S
                {
                {{methods}}
                }
                sealed class Notes : ILogger
                {
                    public IDisposable? BeginScope<T>(T state) where T : notnull => null;
                    public bool IsEnabled(LogLevel level) => true;
                    public void Log<T>(LogLevel level, EventId id, T state, Exception? e, Func<T, Exception?, string> formatter)
                    {
                        Console.WriteLine($"{formatter(state, e)} {state}");
                        foreach (var pair in (IReadOnlyList<KeyValuePair<string, object?>>)(object)state!) { Print(pair.Key, pair.Value); }
                        Printer printer = default;
                        ((ILogValues)(object)state!).Visit(ref printer);
                    }
                    public static void Print(string name, object? value) =>
                        Console.WriteLine($"{name} {value} {System.Text.Json.JsonSerializer.Serialize(value, value?.GetType() ?? typeof(object))}");
                }
                struct Printer : ILogVisitor { public void Visit<T>(string name, T value) => Notes.Print(name, value); }
                static class Program
                {
                    static void Main()
                    {
                        Notes log = new();
                        using Activity span = new Activity("x") { IsAllDataRequested = true }.Start();
                        {{calls}}
                        foreach (var e in span.Events) { foreach (var tag in e.Tags) { Notes.Print(tag.Key, tag.Value); } }
                    }
                }
                """, [.. _canaries]);
        }

        private string Type(int index)
        {
            string kind = s_kinds[Choose(s_kinds.Length)];
            StringBuilder members = new();
            _values[index] = [];
            int count = 1 + Choose(4);
            for (int i = 0; i < count; i++)
            {
                (string attributes, string type, string value) = Member(index);
                members.Append($"{attributes}public {type} P{i} {{ get; set; }} ");
                _values[index].Add(($"P{i}", value));
            }

            if (kind.EndsWith("class", StringComparison.Ordinal) && Choose(2) == 0)
            {
                members.Append("public override string ToString() => $\"" + string.Concat(_values[index].Select(static v => $"{{{v.Name}}} ")) + "\";");
            }

            return $"{kind} T{index} {{ {members} }}";
        }

        private (string Attributes, string Type, string Value) Member(int index)
        {
            int lower = index == 0 ? -1 : Choose(index);
            return Choose(8) switch
            {
                0 or 1 => ("[Sensitive] ", "string?", Canary()),
                2 => ("[EmailAddress] ", "string?", Canary()),
                3 => ("[Sensitive(DataKind.Health)] ", "object?", Canary()),
                4 when lower >= 0 => ("", $"T{lower}?", New(lower)),
                5 when lower >= 0 => ("", $"List<T{lower}>?", $"new() {{ {New(lower)}, {New(lower)} }}"),
                6 when lower >= 0 => ("", $"Dictionary<string, T{lower}>?", $"new() {{ [\"{Shown}\"] = {New(lower)} }}"),
                7 when lower >= 0 => ("", $"object?", New(lower)),
                _ => ("", "string?", $"\"{Shown}\""),
            };
        }

        private (string Method, string Call) Method(int index)
        {
            List<string> parameters = ["ILogger log", "[Dimension] string shown"];
            List<string> arguments = ["log", $"\"{Shown}\""];
            List<string> holes = ["shown"];
            if (index == 0)
            {
                parameters.Add("/*planted*/[Sensitive] string planted");
                arguments.Add(Planted());
                holes.Add("planted");
            }

            int count = 1 + Choose(8);
            for (int i = 0; i < count; i++)
            {
                int type = Choose(Types);
                (string declared, string value) = Choose(7) switch
                {
                    0 => ("[Sensitive] string", Canary()),
                    1 => ("[Sensitive(DataKind.Name)] object", Canary()),
                    2 => ($"[Sensitive] List<T{type}>", $"new() {{ {New(type)} }}"),
                    3 => ($"T{type}[]", $"new[] {{ {New(type)}, {New(type)} }}"),
                    4 => ($"[Expand(Depth = {1 + Choose(4)})] T{type}", New(type)),
                    5 => ($"(int, T{type})", $"(1, {New(type)})"),
                    _ => ($"T{type}?", New(type)),
                };
                parameters.Add($"{declared} p{i}");
                arguments.Add(value);
                if (Choose(2) == 0)
                {
                    holes.Add(Choose(2) == 0 ? $"P{i}" : $"@p{i},{Choose(40) - 20}");
                }
            }

            string template = string.Join(" ", holes.Select(static hole => $"{{{hole}}}"));
            return (
                $"[LogEvent(LogLevel.Information, \"{template}\"), SpanEvent, Counter(\"c{index}\")] "
                + $"public static partial void M{index}({string.Join(", ", parameters)});",
                $"S.M{index}({string.Join(", ", arguments)});");
        }

        private string New(int type) =>
            $"new T{type} {{ {string.Join(", ", _values[type].Select(static v => $"{v.Name} = {v.Value}"))} }}";

        private string Canary()
        {
            string canary = $"cnry{seed:x}n{_canaries.Count}<\"é";
            _canaries.Add(canary);
            return $"\"{canary.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
        }

        // The first of all, so that tests know which one it is.
        private string Planted()
        {
            string literal = Canary();
            string canary = _canaries[^1];
            _canaries.RemoveAt(_canaries.Count - 1);
            _canaries.Insert(0, canary);
            return literal;
        }

        private int Choose(int count) => choices[_next++ % choices.Length] % count;
    }
}

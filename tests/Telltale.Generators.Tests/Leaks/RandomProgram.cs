using System.Text;

namespace Telltale.Generators.Tests;

/// <summary>Writes programs of random types and methods, whose <c>Program.Run(ILogger)</c> lets every signal go.</summary>
internal static class RandomProgram
{
    private const string Prelude = """
        #nullable disable
        using System; using System.Collections.Generic; using System.Collections.Immutable; using System.ComponentModel;
        using System.ComponentModel.DataAnnotations; using System.Linq; using System.Runtime.CompilerServices; using System.Text; using System.Text.Json;
        using System.Threading.Tasks; using Microsoft.AspNetCore.Identity; using Microsoft.Extensions.Compliance.Classification;
        using Microsoft.Extensions.Logging; using Telltale;

        sealed class SecretAttribute() : DataClassificationAttribute(new DataClassification("Firm", "Secret"));
        sealed class VaultAttribute(string room, int shelf) : DataClassificationAttribute(new DataClassification("Firm", room + shelf));
        sealed class Box<T> { public T Value { get; set; } public string Label { get; set; } = "plainly"; }
        partial record Couple<TLeft, TRight>(TLeft Left, TRight Right);
        static class Json
        {
            static readonly JsonSerializerOptions s_fields = new JsonSerializerOptions { IncludeFields = true }.Redact();
            public static string Of<T>(T value) => JsonSerializer.Serialize(value, RedactingJson.Options) + JsonSerializer.Serialize<object>(value, s_fields);
        }
        """;

    private const string Identity = """
        namespace Microsoft.AspNetCore.Identity
        {
            class PersonalDataAttribute : System.Attribute;
            class ProtectedPersonalDataAttribute : PersonalDataAttribute;
        }
        """;

    /// <summary>A program as text.</summary>
    internal static string Write(int seed, int typeCount, int methodCount)
    {
        Dice dice = new(seed);
        List<RandomType> types = new TypeWriter(dice).Write(typeCount);
        StringBuilder methods = new();
        StringBuilder work = new();
        List<string> calls = [];
        for (int i = 0; i < methodCount; i++)
        {
            (string signal, string call) = new SignalWriter(dice, types).Write(i);
            (string method, string use) = new CallWriter(dice, types).Write(i);
            methods.Append(signal).Append('\n');
            work.Append(method).Append('\n');
            calls.Add(Scoped(dice, types, call));
            calls.Add(use);
        }

        calls.AddRange(types.Select(static type => $"log.LogInformation(\"{{Json}}\", Json.Of({type.New}));"));
        calls.AddRange(types.Where(static type => type.IsDiscreet)
            .Select(static type => $"log.LogInformation(\"{{Text}} {{@Json}}\", {type.New}.ToString(), $\"{{{type.New}}}\");"));
        return $$"""
            {{Prelude}}
            {{string.Join("\n", types.Select(static type => type.Declaration))}}
            static class Make
            {
            {{string.Join("\n", types.Select(static type => type.Factory))}}
            }
            static partial class Signals
            {
            {{methods}}
            }
            partial class Work
            {
            {{work}}
            }
            {{Steps(calls)}}
            {{Identity}}
            """;
    }

    /// <summary>Each call in a span of its own, as spans hold only so many events.</summary>
    internal static string Steps(IReadOnlyList<string> calls) => $$"""
        static class Program
        {
            public static void Run(ILogger log)
            {
        {{string.Join("\n", calls.Select(static (_, i) => $"Step{i}(log);"))}}
            }
            public static void Try(ILogger log, Action<ILogger> step) { try { step(log); } catch (InvalidOperationException) { } }
        {{string.Join("\n", calls.Select(static (call, i) => $"[Traced] public static void Step{i}(ILogger log) => Try(log, static log => {{ {call} }});"))}}
        }
        """;

    private static string Scoped(Dice dice, List<RandomType> types, string call)
    {
        RandomType type = types[dice.Below(types.Count)];
        return dice.Below(4) switch
        {
            0 => $"using (log.BeginScope(new Dictionary<string, object> {{ [\"user\"] = Json.Of({type.New}) }})) {{ {call} }}",
            1 when type.IsDiscreet => $"using (log.BeginScope(\"{{User}}\", {type.New})) {{ {call} }}",
            2 when type.IsDiscreet => $"using (log.BeginScope({type.New})) {{ {call} }}",
            _ => call,
        };
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators.Tests;

/// <summary>
/// Runs a generated program (<c>Program.Main</c>, or <c>Program.Run</c> of a library) and writes down what it told its listeners, span by span
/// in the order they ended, and what it printed.
/// </summary>
internal static class Script
{
    private static readonly Lock s_console = new();

    /// <summary>What a program tells, one line an event.</summary>
    internal static string[] Of(params string[] sources) => Of(Run.Of(sources).Output);

    internal static string[] Of(Compilation program, bool listening = true, string? source = null)
    {
        Assembly assembly = Load(program);

        // One at a time: the programs have one name, and so their sources.
        lock (s_console)
        {
            return Tell(assembly, source ?? program.AssemblyName!, listening);
        }
    }

    private static string[] Tell(Assembly assembly, string source, bool listening)
    {
        ConcurrentQueue<string> script = [];
        using ActivityListener spans = new()
        {
            ShouldListenTo = s => listening && s.Name == source,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => script.Enqueue(Write(span)),
        };
        using MeterListener meters = new()
        {
            InstrumentPublished = (instrument, me) =>
            {
                if (listening && instrument.Meter.Name == source)
                {
                    me.EnableMeasurementEvents(instrument);
                }
            },
        };
        meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => script.Enqueue($"{instrument.Name}{Write(tags.ToArray())}"));
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => script.Enqueue(
            $"{instrument.Name} {value.ToString("+0;-0", CultureInfo.InvariantCulture)}{Write(tags.ToArray())}"));
        meters.Start();
        TextWriter before = Console.Out;
        using ScriptWriter printed = new(script);
        Console.SetOut(printed);
        try
        {
            ActivitySource.AddActivityListener(spans);
            Start(assembly);
        }
        finally
        {
            Console.SetOut(before);
        }

        return [.. script];
    }

    /// <summary>The program, built and loaded, with the libraries it references as compilations.</summary>
    internal static Assembly Load(Compilation program)
    {
        AssemblyLoadContext context = new(null, isCollectible: false);
        foreach (string path in program.References.OfType<PortableExecutableReference>().Select(static r => r.FilePath).OfType<string>().Where(static path => path.StartsWith(Path.GetTempPath(), StringComparison.Ordinal)))
        {
            context.LoadFromAssemblyPath(path);
        }

        using MemoryStream image = new();
        Microsoft.CodeAnalysis.Emit.EmitResult result = program.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        return context.LoadFromStream(image);
    }

    /// <summary>A method of the class <c>Program</c>, for tests that run it with something of their own.</summary>
    internal static TDelegate Entry<TDelegate>(Assembly assembly, string name)
        where TDelegate : Delegate =>
        assembly.GetType("Program")!.GetMethod(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.CreateDelegate<TDelegate>();

    private static void Start(Assembly assembly)
    {
        MethodInfo main = assembly.EntryPoint
            ?? assembly.GetType("Program")!.GetMethod("Run", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
        object?[] arguments = main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()];
        Activity.Current = null;
        if (main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null) is Task task)
        {
            task.GetAwaiter().GetResult();
        }
    }

    private static string Write(Activity span)
    {
        string parent = span.Parent is { } p ? $" < {p.OperationName}" : "";
        string links = string.Concat(span.Links.Select(static _ => " linked"));
        string status = span.Status == ActivityStatusCode.Unset ? "" : $" {span.Status}";
        string kind = span.Kind == ActivityKind.Internal ? "" : $" {span.Kind}";
        string baggage = string.Concat(span.Baggage.Where(_ => span.Parent is null).Select(static b => $" baggage:{b.Key}={b.Value}"));
        string events = string.Concat(span.Events.Select(static e =>
            $" event:{e.Name}({string.Join(",", e.Tags.Select(static t => t.Key))})"));
        return $"{span.OperationName}{kind}{parent}{links}{status}{Write(span.TagObjects)}{baggage}{events}";
    }

    private static string Write(IEnumerable<KeyValuePair<string, object?>> tags)
    {
        string text = string.Join(", ", tags.Select(static tag => $"{tag.Key}={Write(tag.Value)}"));
        return text.Length == 0 ? "" : $" {{{text}}}";
    }

    private static string Write(object? value) => value switch
    {
        Array array => "[" + string.Join(",", array.Cast<object?>()) + "]",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "null",
    };

    private sealed class ScriptWriter(ConcurrentQueue<string> script) : StringWriter
    {
        public override void WriteLine(string? value) => script.Enqueue($"> {value}");
    }
}

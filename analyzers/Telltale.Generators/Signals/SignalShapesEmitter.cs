using System.Globalization;

namespace Telltale.Generators;

/// <summary>Writes what signal methods keep: the shapes of their events, and their instruments.</summary>
internal static class SignalShapesEmitter
{
    internal static void Emit(SourceWriter writer, EquatableArray<SignalMethod> methods, SourceModel source)
    {
        List<string> events = methods.SelectMany(Events).ToList();
        List<string> instruments = methods.SelectMany(static m => m.Instruments.Select(i => Instrument(m, i))).ToList();
        if (methods.Any(static m => m.UsesTagCollector))
        {
            writer.Blank();
            EmitTagCollector(writer);
        }

        if (events.Count + instruments.Count == 0)
        {
            return;
        }

        writer.Blank();
        writer.Open("namespace Telltale.Generated");
        if (events.Count > 0)
        {
            EmitClass(writer, "Events", events);
        }

        if (instruments.Count > 0)
        {
            if (events.Count > 0)
            {
                writer.Blank();
            }

            EmitClass(writer, "Instruments", instruments.Prepend(
                $"""
                private static readonly global::Telltale.TelemetrySource s_source =
                    global::Telltale.TelemetrySource.Get({source.Arguments});
                """));
        }

        writer.Close();
    }

    // Here and not in the runtime, which does without the package that has the interface.
    private static void EmitTagCollector(SourceWriter writer) => writer.Write(
        $$"""
        namespace Telltale.Generated
        {
            {{SignalEmitter.GeneratedCode}}
            file sealed class TagCollector(global::Telltale.ObjectText text) : global::Microsoft.Extensions.Logging.ITagCollector
            {
                public void Add(string tagName, object? tagValue) => text.Tag(tagName, tagValue);

                public void Add(
                    string tagName,
                    object? tagValue,
                    global::Microsoft.Extensions.Compliance.Classification.DataClassificationSet classifications) =>
                    text.Tag(tagName, global::Telltale.Redaction.Redact(global::Telltale.DataKind.Personal, tagValue));
            }
        }
        """);

    private static void EmitClass(SourceWriter writer, string name, IEnumerable<string> members)
    {
        writer.Write(SignalEmitter.GeneratedCode);
        writer.Open($"file static class {name}");
        bool isFirst = true;
        foreach (string member in members)
        {
            if (!isFirst)
            {
                writer.Blank();
            }

            isFirst = false;
            writer.Write(member);
        }

        writer.Close();
    }

    private static IEnumerable<string> Events(SignalMethod method)
    {
        if (method.Log is { } log)
        {
            yield return
                $$"""
                internal static readonly global::Telltale.LogShape {{method.LogName()}} =
                    new global::Telltale.LogShape(
                        {{log.Id.ToString(CultureInfo.InvariantCulture)}},
                        {{Names.Literal(log.Name)}},
                        {{Names.Literal(log.Template)}},
                        {{Array("string", log.Fields.Select(static f => Names.Literal(f.Name)))}},
                        {{Array("int", log.Holes.Select(static hole => hole.ToString(CultureInfo.InvariantCulture)))}}{{LeftOut(log)}});
                """;
        }

        if (method.SpanEvent is { } span)
        {
            yield return
                $"""
                internal static readonly global::Telltale.SpanEventShape {method.SpanEventName()} =
                    new global::Telltale.SpanEventShape({string.Join(", ", [Names.Literal(span.Name), .. span.Fields.Select(static f => Names.Literal(f.Name))])});
                """;
        }
    }

    private static string LeftOut(LogModel log) => !log.Fields.Any(static f => f.IsLeftOutWhenNull) ? "" : ",\n        "
        + Array("bool", log.Fields.Select(static f => f.IsLeftOutWhenNull ? "true" : "false"));

    private static string Array(string type, IEnumerable<string> items)
    {
        string text = string.Join(", ", items);
        return text.Length == 0 ? $"new {type}[0]" : $"new {type}[] {{ {text} }}";
    }

    private static string Instrument(SignalMethod method, InstrumentModel instrument)
    {
        string type = $"{instrument.Kind}<{instrument.Number}>";
        string arguments = string.Join(", ", [Names.Literal(instrument.Name), Text(instrument.Unit), Text(instrument.Description), .. instrument.Buckets]);
        return
            $"""
            internal static readonly global::System.Diagnostics.Metrics.{type} {method.InstrumentName(instrument)} =
                s_source.{type}({arguments});
            """;

        static string Text(string? text) => text is null ? "null" : Names.Literal(text);
    }
}

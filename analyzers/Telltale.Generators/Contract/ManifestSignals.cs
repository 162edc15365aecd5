namespace Telltale.Generators;

/// <summary>What the assembly has of log events, metrics and span events.</summary>
internal sealed record ManifestSignals(
    EquatableArray<ManifestLogEvent> LogEvents, EquatableArray<ManifestMetric> Metrics, EquatableArray<ManifestSpanEvent> SpanEvents)
{
    internal bool IsEmpty => LogEvents.IsEmpty && Metrics.IsEmpty && SpanEvents.IsEmpty;

    internal static ManifestSignals Of(EquatableArray<SignalMethod> methods, EquatableArray<ObservableModel> observables) => new(
        methods.Where(static m => m.Log is not null)
            .Select(static m => new ManifestLogEvent(m.Log!.Name, m.Log.Id, m.Log.LevelName, m.Log.Template, Tags(m.Log.Fields)))
            .ToEquatableArray(),
        methods.SelectMany(static m => m.Instruments)
            .Select(static i => new ManifestMetric(i.Name, i.Kind, i.Number, i.Unit, i.Description, Tags(i.Dimensions)))
            .Concat(observables.Select(static o => new ManifestMetric(o.Name, o.Kind, o.Number, o.Unit, o.Description, default)))
            .GroupBy(static metric => metric with { Dimensions = default })
            .Select(static same => same.Key with
            {
                // Several methods may add to one metric, each with its own dimensions.
                Dimensions = same.SelectMany(static metric => metric.Dimensions).Distinct().ToEquatableArray(),
            })
            .OrderBy(static metric => metric.Name, StringComparer.Ordinal)
            .ThenBy(static metric => metric.Kind, StringComparer.Ordinal)
            .ToEquatableArray(),
        methods.Where(static m => m.SpanEvent is not null)
            .Select(static m => new ManifestSpanEvent(m.SpanEvent!.Name, Tags(m.SpanEvent.Fields)))
            .ToEquatableArray());

    private static EquatableArray<ManifestTag> Tags(IEnumerable<SignalField> fields) => fields
        .Select(static f => new ManifestTag(f.Name, f.Type, IsDimension: false, f.Sensitive is not null))
        .ToEquatableArray();
}

/// <summary>A log event; without a level when that is a parameter.</summary>
internal sealed record ManifestLogEvent(string Name, int Id, string? Level, string Template, EquatableArray<ManifestTag> Properties);

/// <summary>A metric with all its dimensions.</summary>
internal sealed record ManifestMetric(
    string Name, string Kind, string Type, string? Unit, string? Description, EquatableArray<ManifestTag> Dimensions);

/// <summary>An event on spans.</summary>
internal sealed record ManifestSpanEvent(string Name, EquatableArray<ManifestTag> Attributes);

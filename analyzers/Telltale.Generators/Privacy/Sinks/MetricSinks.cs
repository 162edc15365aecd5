namespace Telltale.Generators;

/// <summary>The dimensions of metrics.</summary>
internal static class MetricSinks
{
    private const string Space = "System.Diagnostics.Metrics";
    private const string Tags = "tag tag1 tag2 tag3 tags tagList";
    private const string OtherTags = "System.Diagnostics.TagList";

    internal static readonly Sink[] All =
    [
        new(SinkKind.Metric, $"{Space}.Counter`1", "Add") { Pairs = Tags },
        new(SinkKind.Metric, $"{Space}.UpDownCounter`1", "Add") { Pairs = Tags },
        new(SinkKind.Metric, $"{Space}.Histogram`1", "Record") { Pairs = Tags },
        new(SinkKind.Metric, $"{Space}.Gauge`1", "Record") { Pairs = Tags },
        new(SinkKind.Metric, $"{Space}.Instrument`1", "RecordMeasurement") { Pairs = Tags },
        new(SinkKind.Metric, $"{Space}.Measurement`1", Sink.Constructor) { Pairs = Tags },
        new(SinkKind.Metric, $"{Space}.Meter", Sink.Constructor) { Pairs = Tags },
        new(SinkKind.Metric, $"{Space}.Meter",
            "CreateCounter CreateUpDownCounter CreateHistogram CreateGauge CreateObservableCounter "
            + "CreateObservableUpDownCounter CreateObservableGauge") { Pairs = Tags },
        new(SinkKind.Metric, OtherTags, Sink.Constructor) { Pairs = Tags },
        new(SinkKind.Metric, OtherTags, $"Add Insert {Sink.Indexer}") { Keys = "key", Values = "value", Pairs = "tag item value" },

        new(SinkKind.Metric, "Prometheus.ICollector`1", "WithLabels") { Values = "labelValues" },
        new(SinkKind.Metric, "Prometheus.Collector`1", "WithLabels Labels") { Values = "labelValues" },
    ];
}

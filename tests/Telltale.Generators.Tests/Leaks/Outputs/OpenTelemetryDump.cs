using System.Diagnostics;
using System.Text;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;

namespace Telltale.Generators.Tests;

/// <summary>Writes down what the in-memory exporters hold.</summary>
internal static class OpenTelemetryDump
{
    internal static byte[] Of(IEnumerable<LogRecord> records) => Bytes(records.SelectMany(static IEnumerable<string?> (record) =>
    {
        List<string> scopes = [];
        record.ForEachScope(static (scope, all) => all.AddRange(scope.Scope is null ? [] : [$"{scope.Scope}"]), scopes);
        return [record.FormattedMessage, record.Body, $"{record.Exception}", .. scopes, .. Texts(record.Attributes ?? [])];
    }));

    internal static byte[] Of(IEnumerable<Activity> spans) => Bytes(spans.SelectMany(static IEnumerable<string?> (span) =>
    [
        span.DisplayName, span.StatusDescription, .. Texts(span.TagObjects), .. Texts(span.Events.SelectMany(static e => e.Tags)),
        .. span.Baggage.Select(static item => $"{item}"),
    ]));

    internal static byte[] Of(IEnumerable<Metric> metrics)
    {
        List<string?> lines = [];
        foreach (Metric metric in metrics)
        {
            lines.Add($"{metric.Name} {metric.Description} {metric.Unit}");
            foreach (ref readonly MetricPoint point in metric.GetMetricPoints())
            {
                foreach (KeyValuePair<string, object?> tag in point.Tags)
                {
                    lines.Add($"{tag.Key}={tag.Value}");
                }

                lines.Add(metric.MetricType switch
                {
                    MetricType.Histogram => $"{point.GetHistogramSum():R}",
                    MetricType.DoubleSum => $"{point.GetSumDouble():R}",
                    _ => $"{point.GetSumLong()}",
                });
            }
        }

        return Bytes(lines);
    }

    private static IEnumerable<string> Texts(IEnumerable<KeyValuePair<string, object?>> pairs) =>
        pairs.Select(static pair => $"{pair.Key}={(pair.Value is Array many ? string.Join(",", many.Cast<object?>()) : pair.Value)}");

    private static byte[] Bytes(IEnumerable<string?> lines) => Encoding.UTF8.GetBytes(string.Join("\n", lines));
}

using System.Diagnostics;
using OpenTelemetry.Metrics;
using Spectre.Console;

/// <summary>Prints what was recorded.</summary>
internal static class Report
{
    internal static void Print(List<Activity> spans, List<Metric> metrics)
    {
        Tree tree = new("Spans");
        Show(tree, spans, parent: default);
        foreach (Metric metric in metrics)
        {
            TreeNode node = tree.AddNode($"Metric {metric.Name}");
            foreach (ref readonly MetricPoint point in metric.GetMetricPoints())
            {
                node.AddNode(Markup.Escape($"{Value(metric, point)} {Tags(point)}"));
            }
        }

        AnsiConsole.Write(tree);
    }

    private static void Show(IHasTreeNodes node, List<Activity> spans, ActivitySpanId parent)
    {
        foreach (Activity span in spans.Where(span => span.ParentSpanId == parent).OrderBy(span => span.StartTimeUtc))
        {
            string name = span.Status == ActivityStatusCode.Error ? $"[red]{span.DisplayName} Error[/]" : span.DisplayName;
            string tags = Markup.Escape(string.Join(' ', span.TagObjects.Select(static tag => $"{tag.Key}={Text(tag.Value)}")));
            Show(node.AddNode($"{name} {span.Duration.TotalMilliseconds:0.0}ms [blue]{tags}[/]"), spans, span.SpanId);
        }
    }

    private static string Value(Metric metric, in MetricPoint point) => metric.MetricType == MetricType.LongSum
        ? $"{point.GetSumLong()}"
        : $"{point.GetHistogramSum():0.######} {metric.Unit} in {point.GetHistogramCount()}";

    private static string Tags(in MetricPoint point)
    {
        List<string> tags = [];
        foreach ((string key, object? value) in point.Tags)
        {
            tags.Add($"{key}={value}");
        }

        return string.Join(' ', tags);
    }

    private static string? Text(object? value) => value is string[] several ? string.Join(',', several) : value?.ToString();
}

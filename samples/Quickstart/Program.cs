using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Spectre.Console;
using Telltale;

List<Activity> spans = [];
List<Metric> metrics = [];
using (Sdk.CreateTracerProviderBuilder().AddSource("Quickstart").AddInMemoryExporter(spans).Build())
using (Sdk.CreateMeterProviderBuilder().AddMeter("Quickstart").AddInMemoryExporter(metrics).Build())
using (ILoggerFactory logging = LoggerFactory.Create(builder => builder.AddSimpleConsole(options => options.SingleLine = true)))
{
    await new Words(logging.CreateLogger("Words")).CountAllAsync(args is [] ? OwnFiles() : args, Environment.UserName);
}
Tree tree = new("Spans");
Show(tree, parent: default);
foreach (Metric metric in metrics)
{
    TreeNode node = tree.AddNode($"Metric {metric.Name}");
    foreach (ref readonly MetricPoint point in metric.GetMetricPoints())
    {
        List<string> tags = [metric.MetricType == MetricType.LongSum ? $"{point.GetSumLong()}" : $"{point.GetHistogramCount()} calls"];
        foreach ((string key, object? value) in point.Tags) { tags.Add($"{key}={value}"); }
        node.AddNode(Markup.Escape(string.Join(' ', tags)));
    }
}
AnsiConsole.Write(tree);
void Show(IHasTreeNodes node, ActivitySpanId parent)
{
    foreach (Activity span in spans.Where(span => span.ParentSpanId == parent).OrderBy(span => span.StartTimeUtc))
    {
        string name = span.Status == ActivityStatusCode.Error ? $"[red]{span.DisplayName} Error[/]" : span.DisplayName;
        string tags = Markup.Escape(string.Join(' ', span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}")));
        Show(node.AddNode($"{name} {span.Duration.TotalMilliseconds:0.0}ms [blue]{tags}[/]"), span.SpanId);
    }
}
static string[] OwnFiles([CallerFilePath] string path = "") =>
    [.. Directory.GetFiles(Path.GetRelativePath(".", Path.GetDirectoryName(path)!), "*.cs*"), "missing.txt"];

internal sealed partial class Words(ILogger log)
{
    [Traced] // An ordinary method: recorded where it is called. A sensitive value is redacted on the way.
    public Task CountAllAsync(string[] files, [Tag, Sensitive(DataKind.Name)] string user) => Task.WhenAll(files.Select(async file =>
    {
        try { Counted(user, file, await CountAsync(file, Path.GetExtension(file)), Path.GetExtension(file)); }
        catch (IOException failure) { log.LogWarning("{Message}", failure.Message); }
    }));
    [Traced, Measured] // A partial method: implemented around CountCoreAsync, so that every caller is recorded.
    public partial Task<int> CountAsync([Tag("file.path")] string path, [Dimension("file.type")] string extension);
    private Task<int> CountCoreAsync(string path, string extension) =>
        LinesAsync(path).AggregateAsync(0, (words, line) => words + line.Split().Length).AsTask();
    [Traced] // A stream: its span lives as long as the enumeration.
    private static IAsyncEnumerable<string> LinesAsync(string path) => File.ReadLinesAsync(path);
    [LogEvent(LogLevel.Information, "{Words} words in {File}, counted for {User}"), Counter("words", Unit = "{word}")] // Two signals: a log line and a metric.
    private partial void Counted([Sensitive(DataKind.Name)] string user, string file, [Value] int words, [Dimension("file.type")] string extension);
}

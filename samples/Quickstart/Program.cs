using System.Diagnostics;
using System.Runtime.CompilerServices;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Spectre.Console;
using Telltale;

List<Activity> spans = [];
List<Metric> metrics = [];
using var tracing = Sdk.CreateTracerProviderBuilder().AddSource("Quickstart").AddInMemoryExporter(spans).Build();
using var metering = Sdk.CreateMeterProviderBuilder().AddMeter("Quickstart").AddInMemoryExporter(metrics).Build();
await new Words().CountAllAsync(args is [] ? OwnFiles() : args, Environment.UserName);
metering.ForceFlush();

Tree tree = new("Spans");
Show(tree, parent: default);
TreeNode durations = tree.AddNode("Durations, in the histogram telltale.call.duration");
foreach (ref readonly MetricPoint point in metrics.Single().GetMetricPoints())
{
    List<string> tags = [$"count={point.GetHistogramCount()} sum={point.GetHistogramSum() * 1000:0.0}ms"];
    foreach ((string key, object? value) in point.Tags) { tags.Add($"{key}={value}"); }
    durations.AddNode(Markup.Escape(string.Join(' ', tags)));
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

internal sealed partial class Words
{
    [Traced] // An ordinary method: recorded where it is called. A sensitive value is redacted on the way.
    public Task CountAllAsync(string[] files, [Tag, Sensitive(DataKind.Name)] string user) =>
        Task.WhenAll(files.Select(async file =>
        {
            try { Console.WriteLine($"{file}: {await CountAsync(file, Path.GetExtension(file))}"); }
            catch (IOException failure) { Console.WriteLine($"{file}: {failure.Message}"); }
        }));
    [Traced, Measured] // A partial method: implemented around CountCoreAsync, so that every caller is recorded.
    [return: Tags("count")]
    public partial Task<Count> CountAsync([Tag("file.path")] string path, [Dimension("file.type")] string extension);
    private async Task<Count> CountCoreAsync(string path, string extension) =>
        await LinesAsync(path).AggregateAsync(new Count(await TitleAsync(path), 0, 0, 0), (n, line) => n with
        { Lines = n.Lines + 1, Words = n.Words + line.Split().Length, Longest = int.Max(n.Longest, line.Length) });
    [Traced, Measured] // Takes one line and leaves the rest: the enumeration is recorded as abandoned.
    private static async Task<string?> TitleAsync(string path) => await LinesAsync(path).FirstOrDefaultAsync();
    [Traced] // A stream: its span lives as long as the enumeration.
    private static IAsyncEnumerable<string> LinesAsync(string path) => File.ReadLinesAsync(path);
}
internal record Count(string? Title, [property: Tag] int Lines, [property: Tag] int Words, [property: Tag] int Longest);

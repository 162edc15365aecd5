using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Telltale;

List<Activity> spans = [];
List<Metric> metrics = [];
using (Sdk.CreateTracerProviderBuilder().AddSource("Quickstart").AddInMemoryExporter(spans).Build())
using (Sdk.CreateMeterProviderBuilder().AddMeter("Quickstart").AddInMemoryExporter(metrics).Build())
using (ILoggerFactory logging = LoggerFactory.Create(builder => builder.AddSimpleConsole(options => options.SingleLine = true)))
{
    Words words = new(logging.CreateLogger("Words"), Model.Create());
    await words.CountAllAsync(args is [] ? OwnFiles() : args, Environment.UserName);
    await foreach (ChatResponseUpdate update in words.AskAsync("gpt-4o-mini", "What is a word?")) { Console.Write(update.Text); }
    Console.WriteLine();
}
Report.Print(spans, metrics);
static string[] OwnFiles([CallerFilePath] string path = "") =>
    [.. Directory.GetFiles(Path.GetRelativePath(".", Path.GetDirectoryName(path)!), "*.cs*"), "missing.txt"];

internal sealed partial class Words(ILogger log, IChatClient model)
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
    [LlmCall("openai", Prompt = "explain", PromptVersion = 1)] // A model: tokens, cost, and the time to the first chunk.
    public IAsyncEnumerable<ChatResponseUpdate> AskAsync([LlmModel] string name, string question) =>
        model.GetStreamingResponseAsync(question, new ChatOptions { ModelId = name, Temperature = 0.2f });
    [LogEvent(LogLevel.Information, "{Words} words in {File}, counted for {User}"), Counter("words", Unit = "{word}")] // Two signals: a log line and a metric.
    private partial void Counted([Sensitive(DataKind.Name)] string user, string file, [Value] int words, [Dimension("file.type")] string extension);
}

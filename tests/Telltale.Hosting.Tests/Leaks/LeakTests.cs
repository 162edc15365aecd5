using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using OpenTelemetry.Exporter;

namespace Telltale.Hosting.Tests;

/// <summary>Values are planted wherever a service meets them; then every byte that left the process is searched for them. None may be there.</summary>
public sealed class LeakTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("telltale").FullName;
    private readonly Planted _planted = new();
    private readonly Exhaust _exhaust = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Nothing_planted_leaves_by_any_destination()
    {
        await using Receiver grpc = await Receiver.StartAsync(isGrpc: true);
        await using Receiver http = await Receiver.StartAsync();
        using StringWriter console = new();
        TextWriter output = Console.Out;
        using StringWriter json = new();
        Console.SetOut(json);
        try
        {
            await using TestApp app = await TestApp.StartAsync(
                telltale => To(telltale, grpc, http, console),
                more: static builder => builder.Logging.AddTelltaleJsonConsole());
            await AnnotatedAsync(app);
            Foreign(app);
            app.Flush();
            using HttpClient client = new();
            _exhaust.Add("Prometheus", await client.GetStringAsync(app.App.Urls.First() + "/metrics", TestContext.Current.CancellationToken));
            _exhaust.Add("a logger of somebody else", string.Join('\n', app.Lines.All.Where(static line => line.Contains(" was seen with ", StringComparison.Ordinal))));
        }
        finally
        {
            Console.SetOut(output);
        }

        _exhaust.Add("OTLP over gRPC", grpc);
        _exhaust.Add("OTLP over HTTP", http);
        _exhaust.Add("the console", console.ToString());
        _exhaust.Add("JSON on the console", json.ToString());
        foreach (string file in Directory.GetFiles(_folder, "*", SearchOption.AllDirectories))
        {
            _exhaust.Add("disk " + Path.GetFileName(Path.GetDirectoryName(file)), await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        }

        string[] leaks = [.. _exhaust.Find(_planted)];
        Assert.True(leaks.Length == 0, string.Join('\n', leaks));
        EverythingElseArrived(http, console.ToString(), json.ToString());
    }

    private void To(TelltaleBuilder telltale, Receiver grpc, Receiver http, TextWriter console) => telltale
        .AddSource("Foreign.Library")
        .ToOtlp(grpc.Url, static otlp => (otlp.Protocol, otlp.Compression) = (Protocols.Grpc, OtlpExportCompression.GZip))
        .ToOtlp(http.Url, OtlpTests.Http, name: "Second")
        .ToOtlp("http://127.0.0.1:1", OtlpTests.Http, name: "Gone")
        .ToLoki(http.Url)
        .ToDatadog(datadog => (datadog.Endpoint, datadog.ApiKey, datadog.LlmEndpoint, datadog.Protocol) = (http.Url, "key", http.Url, OtlpExportProtocol.HttpProtobuf))
        .ToLangfuse(http.Url, "pk", "sk")
        .ToLangSmith("key", null, http.Url)
        .ToPrometheus()
        .ToConsole(destination => (destination.Writer, destination.Signals) = (console, TelemetrySignals.All))
        .WithDiskBuffer(_folder);

    private async Task AnnotatedAsync(TestApp app)
    {
        Exposed.Customer customer = new("c-1", _planted.Name("tagged member"), _planted.Mail("member"));
        await Exposed.PlaceAsync(_planted.Mail("tag"), customer, "o-1");
        Try(static message => Exposed.Fail(message), _planted.Mail("exception, type only"));
        Try(static message => Exposed.FailAtLength(message), "cannot open " + _planted.Connection("exception at length"));
        await Exposed.AskAsync(_planted.Mail("user id"), _planted.Text("prompt"), _planted.Text("completion"));
        Exposed.LookUp(_planted.Text("argument of a tool"), _planted.Text("result of a tool"));
        await foreach (string part in Exposed.HelpAsync(_planted.Text("question to an agent"), _planted.Text("answer of an agent")))
        {
            Assert.NotEmpty(part);
        }

        using (app.Begin("around"))
        {
            Exposed.Seen(app.Log, _planted.Name("log event"), customer, _planted.Key("key in a log event"), "free");
        }
    }

    /// <summary>What libraries do that know nothing of us.</summary>
    private void Foreign(TestApp app)
    {
        using ActivitySource source = new("Foreign.Library", "1", [new("api_key", _planted.Key("tag of a source"))]);
        Exception failure = new InvalidOperationException("Login failed: " + _planted.Connection("foreign exception"));
        using (Activity span = source.StartActivity("GET " + _planted.Address("name of a span"), ActivityKind.Client)!)
        {
            span.SetTag("http.request.header.authorization", "Bearer " + _planted.Key("header"))
                .SetTag("db.connection_string", _planted.Connection("connection"))
                .SetTag("url.full", _planted.Address("address"))
                .SetTag("note", _planted.Connection("any tag"))
                .SetTag("notes", new[] { "one", _planted.Connection("tag with many") })
                .SetBaggage("user.email", _planted.Mail("baggage"))
                .SetStatus(ActivityStatusCode.Error, _planted.Connection("status"));
            span.AddException(failure);
            span.AddEvent(new ActivityEvent("sent", tags: new ActivityTagsCollection { ["cookie"] = _planted.Key("event") }));
            span.AddLink(new ActivityLink(span.Context, new ActivityTagsCollection { ["password"] = _planted.Key("link") }));
            Foreign(app.Log, failure);
        }

        using Meter meter = new("Foreign.Library");
        meter.CreateCounter<int>("foreign.calls").Add(1, new("password", _planted.Key("dimension")), new("host", "db"));
    }

    private void Foreign(ILogger log, Exception failure)
    {
        using IDisposable? pairs = log.BeginScope(new Dictionary<string, object> { ["Authorization"] = _planted.Name("scope"), ["note"] = _planted.Connection("value of a scope") });
        using IDisposable? text = log.BeginScope("with {ConnectionString}", _planted.Connection("formatted scope"));
        Write(log, "Connecting with {Connection}", _planted.Connection("log value"));
        Write(log, "Connecting as {Password}", _planted.Name("log value that is named"));
        Write(log, $"Connecting to {_planted.Address("log message")} with {_planted.Connection("log message too")}");
        Write(log, "Calling {Address}", _planted.Address("address in a log"));
        log.LogError(failure, "It failed");
        log.LogError(new AggregateException(new InvalidOperationException("inside", failure)), "It failed again");
    }

    // The compiler would find what is wrong here, had it the template and the values together.
    private static void Write(ILogger log, string template, params object[] values) =>
#pragma warning disable CA2254, TELL3001, TELL3002
        log.LogInformation(template, values);
#pragma warning restore CA2254, TELL3001, TELL3002

    private static void Try(Action<string> failing, string message) => Assert.Throws<InvalidOperationException>(() => failing(message));

    // A search finds nothing in nothing: what is not secret has to be there.
    private void EverythingElseArrived(Receiver http, string console, string json)
    {
        string[] paths = [.. http.Requests.Select(static request => request.Path).Distinct()];
        Assert.Superset(
            new HashSet<string> { "/v1/traces", "/v1/metrics", "/v1/logs", "/otlp/v1/logs", "/api/public/otel/v1/traces", "/otel/v1/traces" }, new HashSet<string>(paths));
        Assert.Equal(3, Directory.GetDirectories(Path.Combine(_folder, "gone")).Length);
        Assert.Contains(http.Spans, static span => span.Attributes.ToTexts().GetValueOrDefault("order.id") == "o-1");
        Assert.Contains("order.id=o-1", console, StringComparison.Ordinal);
        Assert.Contains("It failed again", json, StringComparison.Ordinal);
        Assert.True(_exhaust.Count > 20);
    }
}

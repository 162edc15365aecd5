using System.Diagnostics;
using System.Diagnostics.Metrics;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Telltale.Hosting.Tests;

/// <summary>An application with Telltale, a source and a meter of its own, and everything it logs.</summary>
internal sealed class TestApp : IAsyncDisposable
{
    private TestApp(WebApplication app, string name, Lines lines)
    {
        App = app;
        Lines = lines;
        Source = new ActivitySource(name, "1.2.3");
        Meter = new Meter(name);
        Log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Shop.Orders");
    }

    public WebApplication App { get; }

    public ActivitySource Source { get; }

    public Meter Meter { get; }

    public ILogger Log { get; }

    public Lines Lines { get; }

    public ExportMeter Exports => App.Services.GetRequiredService<ExportMeter>();

    public static async Task<TestApp> StartAsync(
        Action<TelltaleBuilder>? configure = null, Dictionary<string, string?>? settings = null, Action<WebApplicationBuilder>? more = null)
    {
        TestApp app = Build(configure, settings, more);
        await app.App.StartAsync();
        return app;
    }

    public static TestApp Build(
        Action<TelltaleBuilder>? configure = null, Dictionary<string, string?>? settings = null, Action<WebApplicationBuilder>? more = null)
    {
        string name = "Test." + Guid.NewGuid().ToString("N");
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Information);
        Lines lines = new();
        builder.Logging.AddProvider(lines);
        builder.AddTelltale(telltale => telltale.AddSource(name).With(static pipeline =>
        {
            pipeline.BatchDelay = TimeSpan.FromMilliseconds(50);
            pipeline.RuntimeMetrics = false;

            // Receivers are web applications of the same process.
            pipeline.Instrumentation = false;
        }));
        builder.AddTelltale(configure);
        more?.Invoke(builder);
        return new TestApp(builder.Build(), name, lines);
    }

    public Activity Begin(string name, ActivityKind kind = ActivityKind.Internal, params (string Key, object Value)[] tags)
    {
        Activity span = Source.StartActivity(name, kind)!;
        foreach ((string key, object value) in tags)
        {
            span.SetTag(key, value);
        }

        return span;
    }

    public void Span(string name, params (string Key, object Value)[] tags) => Begin(name, ActivityKind.Internal, tags).Dispose();

    public bool Flush()
    {
        bool spans = App.Services.GetRequiredService<TracerProvider>().ForceFlush(5_000);
        bool records = App.Services.GetRequiredService<LoggerProvider>().ForceFlush(5_000);

        // The library's flush does not wait for the batch that is under way.
        SpinWait.SpinUntil(() => Exports.Channels.All(static channel => channel.Waiting?.Invoke() is null or 0), 12_000);
        bool metrics = App.Services.GetRequiredService<MeterProvider>().ForceFlush(5_000);
        return records && spans && metrics;
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        Source.Dispose();
        Meter.Dispose();
    }
}

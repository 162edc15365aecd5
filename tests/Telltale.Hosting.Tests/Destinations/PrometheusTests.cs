using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Telltale.Hosting.Tests;

/// <summary>Prometheus is served the names that dashboards are made for.</summary>
public sealed class PrometheusTests
{
    [Fact]
    public async Task Names_are_those_of_the_translation()
    {
        await using TestApp app = await TestApp.StartAsync(static telltale => telltale.ToPrometheus().With(static pipeline =>
            (pipeline.ServiceName, pipeline.ServiceNamespace, pipeline.ServiceInstanceId) = ("shop", "acme", "one")));
        app.Meter.CreateCounter<long>("orders.created", "{order}").Add(2, new KeyValuePair<string, object?>("order.kind", "book"));
        app.Meter.CreateHistogram<double>("order.duration", "s").Record(0.2);
        app.Meter.CreateUpDownCounter<long>("orders.open", "{order}").Add(1);
        app.Meter.CreateHistogram<double>("gen_ai.client.operation.cost", "{USD}").Record(0.004);
        string text = await ScrapeAsync(app);

        Assert.Matches("(?m)^orders_created_total\\{[^}]*order_kind=\"book\"[^}]*\\} 2", text);
        Assert.Contains("order_duration_seconds_bucket{", text, StringComparison.Ordinal);
        Assert.Contains("order_duration_seconds_sum", text, StringComparison.Ordinal);
        Assert.Matches("(?m)^orders_open\\{?", text);
        Assert.Contains("gen_ai_client_operation_cost_bucket{", text, StringComparison.Ordinal);
        Assert.Matches("(?m)^target_info\\{[^}]*service_name=\"shop\"", text);
    }

    [Fact]
    public async Task Requests_runtime_and_process_are_measured()
    {
        await using TestApp app = TestApp.Build(static telltale => telltale.ToPrometheus("/internal/metrics")
            .With(static pipeline => (pipeline.RuntimeMetrics, pipeline.Instrumentation) = (true, true)));
        app.App.MapGet("/hello/{name}", static (string name) => name);
        await app.App.StartAsync(TestContext.Current.CancellationToken);
        using HttpClient client = new() { BaseAddress = new Uri(app.App.Urls.Single()) };
        await client.GetStringAsync("/hello/bob", TestContext.Current.CancellationToken);
        string text = await ScrapeAsync(app, "/internal/metrics");

        Assert.Matches("(?m)^http_server_request_duration_seconds_count\\{[^}]*http_route=\"/hello/\\{name\\}\"", text);
        Assert.Contains("http_client_request_duration_seconds_count", text, StringComparison.Ordinal);
        Assert.Contains("dotnet_gc_collections_total", text, StringComparison.Ordinal);
        Assert.Contains("dotnet_process_cpu_time_seconds_total", text, StringComparison.Ordinal);
        Assert.Contains("dotnet_process_memory_working_set_bytes", text, StringComparison.Ordinal);
        Assert.Contains("system_network_connections", text, StringComparison.Ordinal);
        Assert.Contains("# TYPE system_network_io_bytes_total counter", text, StringComparison.Ordinal);
        Assert.Matches("(?m)^system_filesystem_usage_bytes\\{[^}]*system_filesystem_state=\"free\"", text);
        Assert.Contains("# TYPE system_disk_io_bytes_total counter", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9.dBjftJeZ4CVPmB92K27uhbUJU1p1r", "eyJhbGci")]
    [InlineData("Server=db;User Id=app;Password=hunter2;", "hunter2")]
    [InlineData("C:\\temp \"Password=hunter2\"\nnext", "hunter2")]
    [InlineData("sk-proj-abcdefghijklmnopqrstuvwx0123456789", "sk-proj-abc")]
    public async Task What_looks_like_a_secret_is_not_served(string secret, string part)
    {
        await using TestApp app = await TestApp.StartAsync(static telltale => telltale.ToPrometheus());
        Counter<long> calls = app.Meter.CreateCounter<long>("calls");
        calls.Add(3, new("target", secret), new("zone", "a \"b\" \\ c"));
        calls.Add(4, new("target", "token of somebody"), new("zone", "plain"));
        string text = await ScrapeAsync(app);

        Assert.DoesNotContain(part, text, StringComparison.Ordinal);
        Assert.Matches("(?m)^calls_total\\{[^}]*target=\"(?:[^\"\\\\]|\\\\.)*\\[credential\\][^}]*\\} 3", text);
        Assert.Contains("zone=\"a \\\"b\\\" \\\\ c\"", text, StringComparison.Ordinal);
        Assert.Matches("(?m)^calls_total\\{[^}]*target=\"token of somebody\",zone=\"plain\"\\} 4", text);
    }

    [Fact]
    public async Task Too_many_series_become_one_and_are_told_of_once()
    {
        await using TestApp app = await TestApp.StartAsync(
            static telltale => telltale.ToPrometheus(), new() { ["Telltale:CardinalityLimits:visits"] = "10" });
        Counter<long> visits = app.Meter.CreateCounter<long>("visits");
        for (int i = 0; i < 100; i++)
        {
            visits.Add(1, new KeyValuePair<string, object?>("user", i));
        }

        string text = await ScrapeAsync(app);
        await ScrapeAsync(app);

        Assert.Matches("(?m)^visits_total\\{[^}]*otel_metric_overflow=\"true\"[^}]*\\} 9\\d", text);
        Assert.Single(app.Lines.All, static line => line.Contains("visits_total has more series", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Overflow_is_told_of_with_the_protocol_too()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        await using TestApp app = await TestApp.StartAsync(telltale => telltale.ToOtlp(receiver.Url, OtlpTests.Http).With(static pipeline => pipeline.CardinalityLimit = 5));
        Counter<long> visits = app.Meter.CreateCounter<long>("visits");
        for (int i = 0; i < 100; i++)
        {
            visits.Add(1, new KeyValuePair<string, object?>("user", i));
        }

        app.Flush();
        app.Flush();

        Assert.Single(app.Lines.All, static line => line.Contains("visits has more series", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Exemplars_point_to_traces()
    {
        await using TestApp app = await TestApp.StartAsync(static telltale => telltale.ToPrometheus());
        Histogram<double> duration = app.Meter.CreateHistogram<double>("order.duration", "s");
        using Activity span = app.Begin("place");
        duration.Record(0.2);
        using HttpClient client = new();
        client.DefaultRequestHeaders.Accept.ParseAdd("application/openmetrics-text; version=1.0.0");
        string text = await client.GetStringAsync(app.App.Urls.Single() + "/metrics", TestContext.Current.CancellationToken);

        Assert.Matches($"(?m)^order_duration_seconds_bucket.*# \\{{.*trace_id=\"{span.TraceId}\"", text);
    }

    private static async Task<string> ScrapeAsync(TestApp app, string path = "/metrics")
    {
        using HttpClient client = new();
        return await client.GetStringAsync(app.App.Urls.Single() + path);
    }
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;

namespace Telltale.Hosting.Tests;

/// <summary>The standard's variables are read as the standard has them, for all signals and for one, and what cannot be read is said.</summary>
public sealed class StandardVariableTests
{
    [Fact]
    public void Variables_of_one_signal_hold_before_those_of_all()
    {
        TelltalePlan plan = Plans.Of(
            static _ => { },
            ("OTEL_EXPORTER_OTLP_ENDPOINT", "https://collector:4318"), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_EXPORTER_OTLP_HEADERS", "x-all=1,x-both=all"), ("OTEL_EXPORTER_OTLP_TIMEOUT", "4000"),
            ("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "grpc"), ("OTEL_EXPORTER_OTLP_TRACES_TIMEOUT", "7000"),
            ("OTEL_EXPORTER_OTLP_METRICS_COMPRESSION", "gzip"), ("OTEL_EXPORTER_OTLP_LOGS_HEADERS", "x-logs=2,x-both=logs"));

        Assert.Empty(plan.Errors);
        (ExportTarget traces, ExportTarget metrics, ExportTarget logs) = (plan.Targets[0], plan.Targets[1], plan.Targets[2]);
        Assert.Equal(("https://collector:4318/", Protocols.Grpc, 7), (traces.Endpoint.AbsoluteUri, traces.Protocol, traces.Timeout.Seconds));
        Assert.Equal(("https://collector:4318/v1/metrics", 4), (metrics.Endpoint.AbsoluteUri, metrics.Timeout.Seconds));
        Assert.Equal((OtlpExportCompression.None, OtlpExportCompression.GZip), (traces.Compression, metrics.Compression));
        Assert.Equal(["x-all=1", "x-both=all"], Headers(metrics));
        Assert.Equal(["x-both=logs", "x-logs=2"], Headers(logs));
    }

    [Fact]
    public void The_section_and_code_hold_before_variables_of_one_signal()
    {
        (string, string?)[] settings =
        [
            ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "https://variable/in"), ("OTEL_EXPORTER_OTLP_TRACES_TIMEOUT", "7000"),
            ("OTEL_EXPORTER_OTLP_TRACES_HEADERS", "x-a=variable"), ("Telltale:Otlp:Timeout", "00:00:03"), ("Telltale:Otlp:Headers:x-a", "section"),
            ("Telltale:Otlp:Endpoint", "https://section:4318"), ("Telltale:Otlp:Compression", "GZip"), ("OTEL_EXPORTER_OTLP_TRACES_COMPRESSION", "none"),
        ];

        ExportTarget section = Plans.Of(static _ => { }, settings).Targets[0];
        ExportTarget code = Plans.Of(static telltale => telltale.ToOtlp("https://code:4318"), settings).Targets[0];

        Assert.Equal(("https://section:4318/v1/traces", 3), (section.Endpoint.AbsoluteUri, section.Timeout.Seconds));
        Assert.Equal(["x-a=section"], Headers(section));
        Assert.Equal(OtlpExportCompression.GZip, section.Compression);
        Assert.Equal("https://code:4318/v1/traces", code.Endpoint.AbsoluteUri);
    }

    [Theory]
    [InlineData("OTEL_TRACES_EXPORTER=otlp", "Otlp traces")]
    [InlineData("OTEL_TRACES_EXPORTER=otlp OTEL_METRICS_EXPORTER=prometheus OTEL_LOGS_EXPORTER=console", "Otlp traces, /metrics, console Logs")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT=http://c:4317 OTEL_METRICS_EXPORTER=none", "Otlp traces, Otlp logs")]
    [InlineData("OTEL_TRACES_EXPORTER=otlp,console OTEL_METRICS_EXPORTER=otlp,prometheus", "Otlp traces, Otlp metrics, /metrics, console Traces")]
    [InlineData("OTEL_TRACES_EXPORTER=none OTEL_METRICS_EXPORTER=none OTEL_LOGS_EXPORTER=none", "")]
    [InlineData("OTEL_LOGS_EXPORTER=none Telltale:Loki=true Telltale:Otlp=true", "Otlp traces, Otlp metrics, Loki logs")]
    [InlineData("OTEL_METRICS_EXPORTER=prometheus Telltale:Prometheus:Path=/internal", "/internal")]
    [InlineData("OTEL_METRICS_EXPORTER=console Telltale:Console=true", "console Traces, Metrics, Logs")]
    public void Exporters_are_named_signal_by_signal(string variables, string expected)
    {
        TelltalePlan plan = Plans.Of(static _ => { }, Read(variables));

        Assert.Empty(plan.Errors);
        List<string> found = [.. plan.Targets.Select(static target => $"{target.Name} {target.SignalName}")];
        found.AddRange(plan.PrometheusPath is { } path ? [path] : []);
        found.AddRange(plan.Console is { } console ? [$"console {(console.Signals == TelemetrySignals.All ? "Traces, Metrics, Logs" : console.Signals)}"] : []);
        Assert.Equal(expected, string.Join(", ", found));
    }

    [Fact]
    public void Batches_of_spans_and_of_records_have_variables_of_their_own()
    {
        (string, string?)[] settings = Read(
            "OTEL_BSP_MAX_QUEUE_SIZE=100 OTEL_BSP_MAX_EXPORT_BATCH_SIZE=10 OTEL_BSP_SCHEDULE_DELAY=1500 "
            + "OTEL_BLRP_MAX_QUEUE_SIZE=300 OTEL_BLRP_SCHEDULE_DELAY=2500 OTEL_METRIC_EXPORT_INTERVAL=3500 OTEL_METRIC_EXPORT_TIMEOUT=4500");
        PipelineSettings read = Plans.Of(static _ => { }, settings).Pipeline;
        PipelineSettings said = Plans.Of(static telltale => telltale.With(static pipeline => pipeline.QueueSize = 2_000), settings).Pipeline;

        Assert.Equal((100, 10, 1500), (read.OfSpans.QueueSize, read.OfSpans.BatchSize, read.OfSpans.BatchDelay.TotalMilliseconds));
        Assert.Equal((300, 300, 2500), (read.OfRecords.QueueSize, read.OfRecords.BatchSize, read.OfRecords.BatchDelay.TotalMilliseconds));
        Assert.Equal((3500, 4500), (read.MetricInterval.TotalMilliseconds, read.MetricTimeout.TotalMilliseconds));
        Assert.Equal((2_000, 2_000), (said.OfSpans.QueueSize, said.OfRecords.QueueSize));
    }

    [Theory]
    [InlineData("cumulative", MetricReaderTemporalityPreference.Cumulative)]
    [InlineData("Delta", MetricReaderTemporalityPreference.Delta)]
    [InlineData("lowmemory", MetricReaderTemporalityPreference.LowMemory)]
    public void Temporality_is_read(string wish, MetricReaderTemporalityPreference expected) => Assert.Equal(
        expected,
        Plans.Of(static telltale => telltale.ToOtlp(), ("OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE", wish)).Targets[1].Temporality);

    [Theory]
    [InlineData(null, ExemplarFilterType.TraceBased)]
    [InlineData("trace_based", ExemplarFilterType.TraceBased)]
    [InlineData("always_on", ExemplarFilterType.AlwaysOn)]
    [InlineData("always_off", ExemplarFilterType.AlwaysOff)]
    public void The_filter_of_exemplars_is_read(string? filter, ExemplarFilterType expected) =>
        Assert.Equal(expected, Plans.Of(static _ => { }, ("OTEL_METRICS_EXEMPLAR_FILTER", filter)).Pipeline.Exemplars);

    [Fact]
    public void Certificates_are_read_for_all_signals_and_for_one()
    {
        using RSA key = RSA.Create(2048);
        using X509Certificate2 certificate = new CertificateRequest("CN=test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1));
        string all = Path.GetTempFileName();
        string traces = Path.GetTempFileName();
        File.WriteAllText(all, certificate.ExportCertificatePem());
        File.WriteAllText(traces, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        TelltalePlan plan = Plans.Of(
            static telltale => telltale.ToOtlp("https://collector:4318"),
            ("OTEL_EXPORTER_OTLP_CERTIFICATE", all), ("OTEL_EXPORTER_OTLP_TRACES_CERTIFICATE", traces),
            ("OTEL_EXPORTER_OTLP_TRACES_CLIENT_CERTIFICATE", traces), ("OTEL_EXPORTER_OTLP_TRACES_CLIENT_KEY", traces));
        File.Delete(all);
        File.Delete(traces);

        Assert.Empty(plan.Errors);
        Assert.Equal([traces, all, all], plan.Targets.Select(static target => target.CertificateFile));
        Assert.Equal([traces, null, null], plan.Targets.Select(static target => target.ClientCertificateFile));
        Assert.Equal([traces, null, null], plan.Targets.Select(static target => target.ClientKeyFile));
    }

    [Theory]
    [InlineData("always_on", null, 20, 20)]
    [InlineData("always_off", null, 0, 0)]
    [InlineData("traceidratio", "0", 0, 0)]
    [InlineData("parentbased_always_off", null, 0, 20)]
    [InlineData("parentbased_traceidratio", "0.0", 0, 20)]
    [InlineData("parentbased_traceidratio", null, 20, 20)]
    public async Task The_sampler_is_read(string sampler, string? argument, int roots, int children)
    {
        await using Receiver receiver = await Receiver.StartAsync();
        await using TestApp app = await TestApp.StartAsync(
            telltale => telltale.ToTempo(receiver.Url, OtlpTests.Http), new() { ["OTEL_TRACES_SAMPLER"] = sampler, ["OTEL_TRACES_SAMPLER_ARG"] = argument });
        for (int i = 0; i < 20; i++)
        {
            app.Source.StartActivity("root")?.Dispose();
            app.Source.StartActivity("child", System.Diagnostics.ActivityKind.Server, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")?.Dispose();
        }

        Assert.True(app.Flush());

        Assert.Equal((roots, children), (receiver.Spans.Count(static span => span.Name == "root"), receiver.Spans.Count(static span => span.Name == "child")));
    }

    [Fact]
    public async Task Disabled_means_that_nothing_is_recorded_and_the_application_works()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        await using TestApp app = await TestApp.StartAsync(
            telltale => telltale.ToOtlp(receiver.Url, OtlpTests.Http).ToPrometheus().ToLangfuse(), new() { ["OTEL_SDK_DISABLED"] = "true" });

        Assert.Null(app.Source.StartActivity("nothing"));
        app.Log.LogInformation("nothing");
        app.Meter.CreateCounter<int>("nothing").Add(1);
        app.Flush();
        using HttpClient client = new();
        Assert.Equal(404, (int)(await client.GetAsync(app.App.Urls.Single() + "/metrics", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(0, receiver.Asked);
    }

    [Fact]
    public async Task Limits_of_attributes_and_events_are_read_from_the_process()
    {
        // Wider than what other tests send, which read them too.
        (string Name, string Value)[] limits =
            [("OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT", "20000"), ("OTEL_SPAN_EVENT_COUNT_LIMIT", "300"), ("OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT", "200")];
        await using Receiver receiver = await Receiver.StartAsync();
        Array.ForEach(limits, static limit => Environment.SetEnvironmentVariable(limit.Name, limit.Value));
        await using TestApp app = await TestApp.StartAsync(telltale => telltale.ToOtlp(receiver.Url, OtlpTests.Http));
        Array.ForEach(limits, static limit => Environment.SetEnvironmentVariable(limit.Name, null));
        using (System.Diagnostics.Activity span = app.Begin("long", tags: ("note", new string('x', 30_000))))
        {
            for (int i = 0; i < 400; i++)
            {
                span.AddEvent(new System.Diagnostics.ActivityEvent("event")).SetTag("tag" + i, i);
            }
        }

        app.Log.LogInformation("Note {Note}", new string('y', 30_000));
        Assert.True(app.Flush());

        Protocol.Span sent = receiver.Span("long");
        Assert.Equal((200, 300), (sent.Attributes.Count, sent.Events.Count));
        Assert.Equal(20_000, sent.Attributes.ToTexts()["note"].Length);
        Assert.Contains(receiver.Logs, static record => record.Attributes.ToTexts().GetValueOrDefault("Note")?.Length == 20_000);
    }

    [Theory]
    [InlineData("OTEL_TRACES_EXPORTER", "zipkin", "otlp, console or none")]
    [InlineData("OTEL_TRACES_EXPORTER", "prometheus", "otlp, console or none")]
    [InlineData("OTEL_METRICS_EXPORTER", "otlp,statsd", "otlp, console, prometheus or none")]
    [InlineData("OTEL_LOGS_EXPORTER", ",", "otlp, console or none")]
    [InlineData("OTEL_TRACES_SAMPLER", "jaeger_remote", "always_on, always_off")]
    [InlineData("OTEL_TRACES_SAMPLER_ARG", "7", "a number from 0 to 1")]
    [InlineData("OTEL_METRICS_EXEMPLAR_FILTER", "some", "always_on, always_off or trace_based")]
    [InlineData("OTEL_SDK_DISABLED", "perhaps", "true or false")]
    [InlineData("OTEL_BSP_MAX_QUEUE_SIZE", "many", "a whole number")]
    [InlineData("OTEL_BLRP_MAX_EXPORT_BATCH_SIZE", "100000", "OTEL_BLRP_MAX_QUEUE_SIZE")]
    [InlineData("OTEL_METRIC_EXPORT_INTERVAL", "1m", "milliseconds")]
    [InlineData("OTEL_RESOURCE_ATTRIBUTES", "team", "a list of attributes")]
    [InlineData("OTEL_EXPORTER_OTLP_COMPRESSION", "zstd", "gzip or none")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "http/json", "grpc or http/protobuf")]
    [InlineData("OTEL_EXPORTER_OTLP_LOGS_HEADERS", "nonsense", "a list of headers")]
    [InlineData("OTEL_EXPORTER_OTLP_METRICS_TIMEOUT", "0", "milliseconds above zero")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_CERTIFICATE", "/no/such/file.pem", "PEM file")]
    [InlineData("OTEL_EXPORTER_OTLP_LOGS_CLIENT_CERTIFICATE", "/no/such/file.pem", "PEM file")]
    [InlineData("OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE", "sometimes", "cumulative, delta or lowmemory")]
    public void What_cannot_be_read_is_said(string variable, string value, string wanted)
    {
        string error = Assert.Single(Plans.Of(static telltale => telltale.ToOtlp(), (variable, value)).Errors);

        Assert.Contains(variable, error, StringComparison.Ordinal);
        Assert.Contains(wanted, error, StringComparison.Ordinal);
        Assert.DoesNotContain($"'{value}'", error, StringComparison.Ordinal);
    }

    private static string[] Headers(ExportTarget target) =>
        [.. target.Headers.Select(static header => $"{header.Key}={header.Value}").Order(StringComparer.Ordinal)];

    private static (string, string?)[] Read(string variables) =>
        [.. variables.Split(' ').Select(static text => text.Split('=', 2)).Select(static pair => (pair[0], (string?)pair[1]))];
}

using Microsoft.Extensions.Options;
using OpenTelemetry.Exporter;

namespace Telltale.Hosting.Tests;

/// <summary>Code holds before the section, and the section before the standard's variables; what is wrong is said at the start.</summary>
public sealed class ConfigurationTests
{
    [Fact]
    public void Code_holds_before_the_section_and_that_before_variables()
    {
        (string, string?)[] settings =
        [
            ("Telltale:Otlp:Endpoint", "http://section:4317"), ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://variable:4317"),
            ("Telltale:Otlp:Timeout", "00:00:03"), ("OTEL_EXPORTER_OTLP_TIMEOUT", "4000"), ("OTEL_EXPORTER_OTLP_COMPRESSION", "gzip"),
        ];

        ExportTarget code = Plans.Of(static telltale => telltale.ToOtlp("http://code:4317"), settings).Targets[0];
        ExportTarget section = Plans.Of(static _ => { }, settings).Targets[0];
        ExportTarget variable = Plans.Of(static _ => { }, settings[1], settings[3]).Targets[0];

        Assert.Equal(("code", "section", "variable"), (code.Endpoint.Host, section.Endpoint.Host, variable.Endpoint.Host));
        Assert.Equal(TimeSpan.FromSeconds(3), code.Timeout);
        Assert.Equal(TimeSpan.FromSeconds(4), variable.Timeout);
        Assert.Equal(OtlpExportCompression.GZip, code.Compression);
    }

    [Fact]
    public void A_section_is_enough()
    {
        TelltalePlan plan = Plans.Of(
            static _ => { },
            ("Telltale:Prometheus", "true"),
            ("Telltale:Tempo:Endpoint", "http://tempo:4318"),
            ("Telltale:Loki:Endpoint", "http://loki:3100"),
            ("Telltale:Langfuse:Host", "https://langfuse.example"),
            ("Telltale:Langfuse:PublicKey", "pk"),
            ("Telltale:Langfuse:SecretKey", "sk"),
            ("Telltale:LangSmith:ApiKey", "k"),
            ("Telltale:Console", "true"),
            ("Telltale:Datadog:Enabled", "false"));

        Assert.Empty(plan.Errors);
        Assert.Equal("/metrics", plan.PrometheusPath);
        Assert.Equal(["Tempo", "Loki", "Langfuse", "LangSmith", "Console"], plan.Destinations.Select(static destination => destination.Name));
        Assert.Equal(
            ["http://tempo:4318/v1/traces", "http://loki:3100/otlp/v1/logs", "https://langfuse.example/api/public/otel/v1/traces",
                "https://api.smith.langchain.com/otel/v1/traces"],
            plan.Targets.Select(static target => target.Endpoint.AbsoluteUri));
        Assert.Equal(LlmProfiles.Langfuse | LlmProfiles.LangSmith, plan.Profiles);
    }

    [Fact]
    public void Variables_of_the_standard_are_enough()
    {
        TelltalePlan plan = Plans.Of(
            static _ => { },
            ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector:4318"),
            ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://traces:9999/in"),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_EXPORTER_OTLP_HEADERS", "x-a=1,x-b=two%2Cthree"),
            ("Telltale:Otlp:AllowInsecure", "true"));

        Assert.Empty(plan.Errors);
        Assert.Equal(
            ["http://traces:9999/in", "http://collector:4318/v1/metrics", "http://collector:4318/v1/logs"],
            plan.Targets.Select(static target => target.Endpoint.AbsoluteUri));
        Assert.Equal("two,three", plan.Targets[0].Headers["x-b"]);
    }

    [Theory]
    [InlineData("Telltale:Otlp:Endpoint", "collector:4317", "Telltale:Otlp:Endpoint")]
    [InlineData("Telltale:Otlp:Endpoint", "ftp://collector", "Telltale:Otlp:Endpoint")]
    [InlineData("Telltale:Otlp:Endpoint", "http://user:pass@collector", "Telltale:Otlp:Headers:Authorization")]
    [InlineData("Telltale:Otlp:Endpoint", "http://collector/?api_key=123", "Telltale:Otlp:Headers")]
    [InlineData("Telltale:Otlp:Timeout", "soon", "Telltale:Otlp:Timeout")]
    [InlineData("Telltale:Otlp:Ratio", "7", "Telltale:Otlp:Ratio")]
    [InlineData("Telltale:Otlp:Protocol", "carrier pigeon", "grpc or http/protobuf")]
    [InlineData("Telltale:Otlp:CertificateFile", "/no/such/file.pem", "Telltale:Otlp:CertificateFile")]
    [InlineData("Telltale:Langfuse:PublicKey", "pk", "Telltale:Langfuse:SecretKey")]
    [InlineData("Telltale:LangSmith:Project", "shop", "Telltale:LangSmith:ApiKey")]
    [InlineData("Telltale:Datadog:Site", "https://datadoghq.eu/", "Telltale:Datadog:Site")]
    [InlineData("Telltale:Sampling:Ratio", "-1", "Telltale:Sampling:Ratio")]
    [InlineData("Telltale:BatchSize", "100000", "Telltale:BatchSize")]
    [InlineData("Telltale:Prometheus:Path", "metrics", "Telltale:Prometheus:Path")]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS", "nonsense", "OTEL_EXPORTER_OTLP_HEADERS")]
    [InlineData("OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY", "disk", "Telltale:DiskBuffer:Path")]
    [InlineData("Telltale:Otlp:ClientCertificateFile", "/no/such/file.pem", "Telltale:Otlp:ClientCertificateFile")]
    public void Says_what_to_set(string key, string value, string named)
    {
        TelltalePlan plan = Plans.Of(static telltale => telltale.ToOtlp(), (key, value));

        string error = Assert.Single(plan.Errors);
        Assert.Contains(named, error, StringComparison.Ordinal);
        Assert.Contains("Set ", error, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("http://langfuse.example", null, false)]
    [InlineData("http://langfuse.example", "true", true)]
    [InlineData("https://langfuse.example", null, true)]
    [InlineData("http://localhost:3000", null, true)]
    [InlineData("http://127.0.0.1:3000", null, true)]
    [InlineData("http://[::1]:3000", null, true)]
    public void Keys_are_not_sent_in_the_clear(string host, string? allow, bool isAllowed)
    {
        TelltalePlan plan = Plans.Of(telltale => telltale.ToLangfuse(host, "pk", "sk"), ("Telltale:Langfuse:AllowInsecure", allow));

        Assert.Equal(isAllowed, plan.IsUsable);
        if (!isAllowed)
        {
            Assert.Contains("AllowInsecure", plan.Errors.Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_second_endpoint_needs_a_name()
    {
        Assert.Contains("name:", Plans.Of(static telltale => telltale.ToOtlp("http://a:1").ToOtlp("http://b:1")).Errors.Single(), StringComparison.Ordinal);
        Assert.Empty(Plans.Of(static telltale => telltale.ToOtlp("http://a:1").ToOtlp("http://a:1")).Errors);
        Assert.Equal(6, Plans.Of(static telltale => telltale.ToOtlp("http://a:1").ToOtlp("http://b:1", name: "B")).Targets.Count);
    }

    [Fact]
    public async Task Wrong_settings_end_the_start_with_all_that_is_wrong()
    {
        TestApp app = TestApp.Build(static telltale => telltale.ToLangfuse().ToLangSmith());

        OptionsValidationException failure = await Assert.ThrowsAsync<OptionsValidationException>(() => app.App.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal(3, failure.Failures.Count());
        Assert.Contains("Telltale:LangSmith:ApiKey", failure.Message, StringComparison.Ordinal);
        await app.App.DisposeAsync();
    }

    [Fact]
    public async Task Prometheus_without_a_web_server_is_refused()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.AddTelltale(static telltale => telltale.ToPrometheus());
        using IHost host = builder.Build();

        OptionsValidationException failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("WebApplication.CreateBuilder", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_without_web_works()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.AddTelltale(telltale => telltale.ToOtlp(receiver.Url, OtlpTests.Http));
        using IHost host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("x").LogInformation("worked");
        await host.StopAsync(TestContext.Current.CancellationToken);

        Assert.Contains(receiver.Logs, static record => record.Body.StringValue == "worked");
    }

    [Fact]
    public async Task Added_twice_is_added_once()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        await using TestApp app = await TestApp.StartAsync(
            telltale => telltale.ToOtlp(receiver.Url, OtlpTests.Http),
            more: builder => builder.AddTelltale(telltale => telltale.ToOtlp(receiver.Url, OtlpTests.Http)).AddTelltale());
        app.Span("once");
        Assert.True(app.Flush());

        Assert.Single(receiver.Spans, static span => span.Name == "once");
    }
}

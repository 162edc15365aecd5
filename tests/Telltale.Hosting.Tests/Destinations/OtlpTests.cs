using System.Diagnostics;
using System.Diagnostics.Metrics;
using OpenTelemetry.Exporter;
using Telltale.Hosting.Tests.Protocol;

namespace Telltale.Hosting.Tests;

/// <summary>What leaves over the OpenTelemetry protocol is complete, over HTTP and over gRPC.</summary>
public sealed class OtlpTests
{
    public static TheoryData<bool, bool> Ways => new() { { false, false }, { false, true }, { true, false }, { true, true } };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Spans_measurements_and_records_arrive(bool isGrpc, bool isCompressed)
    {
        await using Receiver receiver = await Receiver.StartAsync(isGrpc: isGrpc);
        await using TestApp app = await TestApp.StartAsync(telltale => telltale
            .With(static pipeline => (pipeline.ServiceName, pipeline.ServiceNamespace, pipeline.ServiceVersion, pipeline.Environment) = ("shop", "acme", "2.0.1", "staging"))
            .ToOtlp(receiver.Url, otlp =>
            {
                otlp.Protocol = isGrpc ? Protocols.Grpc : OtlpExportProtocol.HttpProtobuf;
                otlp.Compression = isCompressed ? OtlpExportCompression.GZip : OtlpExportCompression.None;
                otlp.Headers["x-team"] = "blue";
            }));
        ActivityContext before;
        using (Activity first = app.Begin("before"))
        {
            before = first.Context;
        }

        Histogram<double> duration = app.Meter.CreateHistogram<double>("order.duration", "s");
        using (Activity span = app.Source.StartActivity("place", ActivityKind.Server, default(ActivityContext), links: [new ActivityLink(before)])!)
        {
            span.SetTag("order.items", 3L).SetTag("order.kinds", new[] { "book", "pen" });
            span.AddEvent(new ActivityEvent("packed", tags: new ActivityTagsCollection { ["box"] = "small" }));
            duration.Record(0.2, new KeyValuePair<string, object?>("order.kind", "book"));
            app.Log.LogInformation("Order of {Items} items", 3);
        }

        Assert.True(app.Flush());

        Span place = receiver.Span("place");
        Assert.Equal("3", place.Attributes.ToTexts()["order.items"]);
        Assert.Equal("[book,pen]", place.Attributes.ToTexts()["order.kinds"]);
        Assert.Equal("packed", place.Events.Single().Name);
        Assert.Equal(receiver.Span("before").SpanId, place.Links.Single().SpanId);
        Assert.Equal(2, place.Kind);
        Assert.Equal("1.2.3", receiver.Messages<Traces>().First().ResourceSpans[0].ScopeSpans.Single(scope => scope.Scope.Name == app.Source.Name).Scope.Version);

        Metric metric = receiver.Metrics.First(static metric => metric.Name == "order.duration");
        Assert.Equal("s", metric.Unit);
        Assert.Equal(place.TraceId, metric.Histogram.DataPoints.Single().Exemplars.Single().TraceId);

        LogRecord record = receiver.Logs.Single(static record => record.Body.StringValue.StartsWith("Order of", StringComparison.Ordinal));
        Assert.Equal("Order of 3 items", record.Body.StringValue);
        Assert.Equal(place.SpanId, record.SpanId);
        Assert.Equal("3", record.Attributes.ToTexts()["Items"]);

        Received request = receiver.Requests.First();
        Assert.Equal("blue", request.Header("x-team"));
        Assert.Equal(isCompressed ? "gzip" : "", request.Header(isGrpc ? "grpc-encoding" : "Content-Encoding"));
    }

    [Fact]
    public async Task Says_whose_telemetry_it_is()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        await using TestApp app = await TestApp.StartAsync(
            telltale => telltale.ToOtlp(receiver.Url, Http),
            new() { ["Telltale:Service:Name"] = "shop", ["Telltale:Service:Namespace"] = "acme", ["Telltale:Service:Version"] = "2.0.1" });
        app.Span("one");
        app.Log.LogInformation("two");
        app.Meter.CreateCounter<int>("three").Add(1);
        Assert.True(app.Flush());

        Dictionary<string, string> spans = receiver.Messages<Traces>().First().ResourceSpans[0].Resource.Attributes.ToTexts();
        Assert.Equal(("shop", "acme", "2.0.1"), (spans["service.name"], spans["service.namespace"], spans["service.version"]));
        Assert.Equal(Environment.MachineName, spans["host.name"]);
        Assert.Equal("production", spans["deployment.environment.name"]);
        Assert.Equal(Environment.ProcessId.ToString(), spans["process.pid"]);
        Assert.NotEmpty(spans["service.instance.id"]);
        Assert.Equal("opentelemetry", spans["telemetry.sdk.name"]);
        Assert.Equal(spans, receiver.Messages<Logs>().First().ResourceLogs[0].Resource.Attributes.ToTexts());
        Assert.Equal(spans, receiver.Messages<Metrics>().First().ResourceMetrics[0].Resource.Attributes.ToTexts());
    }

    [Fact]
    public async Task Variables_of_the_standard_say_whose_it_is_unless_the_section_does()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        await using TestApp app = await TestApp.StartAsync(telltale => telltale.ToTempo(receiver.Url, Http), new()
        {
            ["OTEL_SERVICE_NAME"] = "variable",
            ["OTEL_RESOURCE_ATTRIBUTES"] = "deployment.environment.name=blue,team=shop",
            ["Telltale:Service:Environment"] = "green",
        });
        app.Span("one");
        Assert.True(app.Flush());

        Dictionary<string, string> resource = receiver.Messages<Traces>().First().ResourceSpans[0].Resource.Attributes.ToTexts();
        Assert.Equal(("variable", "green", "shop"), (resource["service.name"], resource["deployment.environment.name"], resource["team"]));
    }

    [Fact]
    public async Task Several_get_the_same()
    {
        await using Receiver one = await Receiver.StartAsync();
        await using Receiver two = await Receiver.StartAsync();
        await using Receiver three = await Receiver.StartAsync();
        await using TestApp app = await TestApp.StartAsync(telltale => telltale
            .ToOtlp(one.Url, Http).ToOtlp(two.Url, Http, "Second").ToTempo(three.Url, Http));
        app.Span("once");
        app.Log.LogInformation("twice");
        Assert.True(app.Flush());

        Assert.All([one, two, three], static receiver => Assert.Single(receiver.Spans, static span => span.Name == "once"));
        Assert.Single(two.Logs, static record => record.Body.StringValue == "twice");
        Assert.Empty(three.Logs);
    }

    internal static void Http(OtlpDestination otlp) => otlp.Protocol = OtlpExportProtocol.HttpProtobuf;
}

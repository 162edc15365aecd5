using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Telltale.Tests;

/// <summary>What arrives through the OpenTelemetry SDK.</summary>
[Collection(nameof(Alone))]
public sealed class OpenTelemetryTests
{
    private static string Source => typeof(Shop).Assembly.GetName().Name!;

    [Fact]
    public void Exports_spans_under_the_name_of_the_assembly()
    {
        List<Activity> spans = [];
        using (Sdk.CreateTracerProviderBuilder().AddSource(Source).AddInMemoryExporter(spans).Build())
        {
            new Shop().Price("tea", 2);
        }

        Activity span = Assert.Single(spans);
        Assert.Equal("Shop.Price", span.DisplayName);
        Assert.Equal(Source, span.Source.Name);
        Assert.Equal(typeof(Shop).Assembly.GetName().Version!.ToString(3), span.Source.Version);
        Assert.Equal("https://opentelemetry.io/schemas/1.41.0", span.Source.TelemetrySchemaUrl);
    }

    [Fact]
    public void Exports_durations_with_the_advised_buckets()
    {
        List<Metric> metrics = [];
        using (Sdk.CreateMeterProviderBuilder().AddMeter(Source).AddInMemoryExporter(metrics).Build())
        {
            Depot.Load(fails: false);
        }

        Metric duration = Assert.Single(metrics, static metric => metric.Name == "depot.load.duration");
        foreach (ref readonly MetricPoint point in duration.GetMetricPoints())
        {
            List<double> bounds = [];
            foreach (HistogramBucket bucket in point.GetHistogramBuckets())
            {
                bounds.Add(bucket.ExplicitBound);
            }

            Assert.Equal([0.001, 0.1, 5, double.PositiveInfinity], bounds);
            Assert.Equal(1, point.GetHistogramCount());
        }
    }

    [Fact]
    public void Lets_samplers_see_what_is_marked_for_the_start()
    {
        List<Activity> spans = [];
        KeySampler sampler = new();
        using (Sdk.CreateTracerProviderBuilder().AddSource(Source).SetSampler(sampler).AddInMemoryExporter(spans).Build())
        {
            new Shop().Enter("vip");
        }

        Assert.Equal(["shop.customer"], sampler.Seen);
        Assert.Equal("vip", Assert.Single(spans).GetTagItem("shop.customer"));
    }

    private sealed class KeySampler : Sampler
    {
        internal List<string> Seen { get; } = [];

        public override SamplingResult ShouldSample(in SamplingParameters samplingParameters)
        {
            Seen.AddRange(samplingParameters.Tags?.Select(static tag => tag.Key) ?? []);
            return new SamplingResult(SamplingDecision.RecordAndSample);
        }
    }
}

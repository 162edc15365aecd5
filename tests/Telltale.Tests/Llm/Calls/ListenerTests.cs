using System.Diagnostics;
using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Telltale.Tests;

/// <summary>Who listens: the OpenTelemetry SDK, and listeners that throw.</summary>
[Collection(ListeningTests.Name)]
public sealed class ListenerTests
{
    private static readonly ActivitySource s_anthropic = new("com.anthropic.sdk.csharp");
    private static readonly ActivitySource s_http = new("Tests.Http");

    [Fact]
    public async Task Open_telemetry_exports_one_generation_and_the_request_inside()
    {
        List<Activity> spans = [];
        using TracerProvider traces = Sdk.CreateTracerProviderBuilder()
            .AddSource(EmittedCalls.SourceName, s_anthropic.Name, s_http.Name)
            .SetSampler(new ParentBasedSampler(new AlwaysOnSampler()))
            .AddInMemoryExporter(spans)
            .Build();
        await EmittedCalls.Ask(EmittedCalls.Gpt4o, async () =>
        {
            using Activity? message = s_anthropic.StartActivity("anthropic.messages.create", ActivityKind.Client);
            using Activity? request = s_http.StartActivity("POST");
            await Task.Yield();
            return Answer.Gpt4o;
        });

        Assert.Equal(["POST", "chat gpt-4o"], spans.Select(static span => span.DisplayName));
    }

    [Fact]
    public async Task Open_telemetry_gets_the_advised_buckets()
    {
        List<Metric> metrics = [];
        using (MeterProvider meters = Sdk.CreateMeterProviderBuilder().AddMeter(EmittedCalls.SourceName).AddInMemoryExporter(metrics).Build())
        {
            await StreamTests.CountAsync(EmittedCalls.Stream(EmittedCalls.Gpt4o, static () => EmittedCalls.Chunks(new Answer(), Answer.Gpt4o)));
        }

        Assert.Equal([0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92], Bounds("gen_ai.client.operation.duration"));
        Assert.Equal(Bounds("gen_ai.client.operation.duration"), Bounds("gen_ai.client.operation.time_to_first_chunk"));
        Assert.Equal(Bounds("gen_ai.client.operation.duration"), Bounds("gen_ai.client.operation.time_per_output_chunk"));
        Assert.Equal(Enumerable.Range(0, 14).Select(static power => Math.Pow(4, power)), Bounds("gen_ai.client.token.usage"));
        Assert.Equal(0.0001, Bounds("gen_ai.client.operation.cost")[0]);
        Assert.Equal(
            ["s", "{token}", "{USD}", "{token}/s"],
            ((string[])["gen_ai.client.operation.duration", "gen_ai.client.token.usage", "gen_ai.client.operation.cost", "telltale.llm.output_rate"])
                .Select(name => metrics.Last(metric => metric.Name == name).Unit));

        double[] Bounds(string name)
        {
            List<double> bounds = [];
            foreach (ref readonly MetricPoint point in metrics.Last(metric => metric.Name == name).GetMetricPoints())
            {
                foreach (HistogramBucket bucket in point.GetHistogramBuckets())
                {
                    bounds.Add(bucket.ExplicitBound);
                }

                break;
            }

            return [.. bounds.Where(double.IsFinite)];
        }
    }

    [Theory]
    [InlineData("sample")]
    [InlineData("start")]
    [InlineData("stop")]
    [InlineData("measure")]
    public async Task What_a_listener_throws_reaches_nobody(string when)
    {
        using ActivityListener spans = new()
        {
            ShouldListenTo = static source => source.Name == EmittedCalls.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => Throw("sample", ActivitySamplingResult.AllDataAndRecorded),
            ActivityStarted = _ => Throw("start", 0),
            ActivityStopped = _ => Throw("stop", 0),
        };
        using MeterListener points = new()
        {
            InstrumentPublished = static (instrument, me) =>
            {
                if (instrument.Meter.Name == EmittedCalls.SourceName)
                {
                    me.EnableMeasurementEvents(instrument);
                }
            },
        };
        points.SetMeasurementEventCallback<double>((_, _, _, _) => Throw("measure", 0));
        points.SetMeasurementEventCallback<long>((_, _, _, _) => Throw("measure", 0));
        using Activity request = new Activity("request").Start();
        ActivitySource.AddActivityListener(spans);
        points.Start();

        Assert.Equal(7, EmittedCalls.Run(EmittedCalls.Gpt4o, static () => 7));
        Assert.Same(Answer.Gpt4o, await EmittedCalls.Ask(EmittedCalls.Gpt4o, static async () =>
        {
            await Task.Yield();
            return Answer.Gpt4o;
        }));
        Assert.Equal(2, await StreamTests.CountAsync(EmittedCalls.Stream(EmittedCalls.Gpt4o, static () => EmittedCalls.Chunks(new Answer(), Answer.Gpt4o))));
        Assert.Single(EmittedCalls.Sequence(EmittedCalls.Gpt4o, static () => Enumerable.Repeat(Answer.Gpt4o, 1).Select(static answer => answer)));
        Assert.Same(request, Activity.Current);
        Assert.Null(LlmFrame.Current);

        T Throw<T>(string what, T result) => what == when ? throw new InvalidOperationException(what) : result;
    }
}

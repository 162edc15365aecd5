using Telltale.CodeFixes;

namespace Telltale.Generators.Tests;

public class InstrumentWithoutUnitTests
{
    private const string Rule = "TELL5014";

    [Theory]
    [InlineData("s_meter.CreateCounter<int>([|\"orders\"|]);")]
    [InlineData("s_meter.CreateHistogram<double>([|\"order.duration\"|]);")]
    [InlineData("s_meter.CreateHistogram<double>([|\"order.duration\"|], null, \"how long\");")]
    [InlineData("s_meter.CreateObservableGauge([|\"heap\"|], () => 1);")]
    [InlineData("s_seconds.Record([|watch.Elapsed.TotalMilliseconds|]);")]
    [InlineData("s_seconds.Record([|watch.ElapsedMilliseconds|]);")]
    [InlineData("s_named.Record([|watch.ElapsedMilliseconds|]);")]
    [InlineData("s_milliseconds.Record([|watch.Elapsed.TotalSeconds|]);")]
    [InlineData("_assigned.Record([|watch.Elapsed.TotalMilliseconds|]);")]
    public Task Triggers_on(string body) => Telemetry.Reports(Rule, Program(body));

    [Theory]
    [InlineData("s_meter.CreateCounter<int>(\"orders\", \"{order}\");")]
    [InlineData("s_meter.CreateHistogram<double>(\"order.duration\", unit: \"s\");")]
    [InlineData("s_meter.CreateObservableGauge(\"heap\", () => 1, \"By\");")]
    [InlineData("s_seconds.Record(watch.Elapsed.TotalSeconds);")]
    [InlineData("s_milliseconds.Record(watch.Elapsed.TotalMilliseconds);")]
    [InlineData("s_milliseconds.Record(1.5);")]
    [InlineData("s_bytes.Record(watch.ElapsedMilliseconds);")]
    public Task Does_not_trigger_on(string body) => Telemetry.Reports(Rule, Program(body));

    [Theory]
    [InlineData("s_meter.CreateCounter<int>([|\"orders\"|]);", "s_meter.CreateCounter<int>(\"orders\", unit: \"{order}\");")]
    [InlineData("s_meter.CreateHistogram<double>([|\"order.duration\"|]);", "s_meter.CreateHistogram<double>(\"order.duration\", unit: \"s\");")]
    [InlineData("s_meter.CreateHistogram<double>([|\"order.time_ms\"|]);", "s_meter.CreateHistogram<double>(\"order.time_ms\", unit: \"ms\");")]
    [InlineData("s_meter.CreateObservableGauge([|\"cache.size\"|], () => 1);", "s_meter.CreateObservableGauge(\"cache.size\", () => 1, unit: \"By\");")]
    [InlineData("s_meter.CreateCounter<int>([|\"stuff\"|]);", "s_meter.CreateCounter<int>([|\"stuff\"|]);")]
    public Task Adds_the_unit(string before, string after) => Telemetry.Fixes<AddUnitFixer>(Rule, null, Program(before), Program(after));

    private static string Program(string body) => $$"""
        #nullable enable
        class Shop
        {
            static readonly Meter s_meter = new("m");
            static readonly Histogram<double> s_seconds = s_meter.CreateHistogram<double>("a", "s");
            static readonly Histogram<double> s_named = s_meter.CreateHistogram<double>("a_seconds", unit: "s");
            static readonly Histogram<double> s_milliseconds = s_meter.CreateHistogram<double>("a", unit: "ms");
            static readonly Histogram<double> s_bytes = s_meter.CreateHistogram<double>("a", "By");
            readonly Histogram<double> _assigned;
            Shop() { _assigned = s_meter.CreateHistogram<double>("a", "s"); }
            void Place(Stopwatch watch) { {{body}} }
        }
        """;
}

using Telltale.CodeFixes;

namespace Telltale.Generators.Tests;

public class NegativeCounterTests
{
    private const string Rule = "TELL5013";

    [Theory]
    [InlineData("s_counter.Add([|-1|]);")]
    [InlineData("s_counter.Add([|Less|]);")]
    [InlineData("s_counter.Add([|-count|]);")]
    [InlineData("s_counter?.Add([|-1|], new KeyValuePair<string, object?>(\"a\", 1));")]
    public Task Triggers_on(string body) => Telemetry.Reports(Rule, Program(body));

    [Theory]
    [InlineData("s_counter.Add(1);")]
    [InlineData("s_counter.Add(count);")]
    [InlineData("s_counter.Add(0);")]
    [InlineData("s_both.Add(-1);")]
    [InlineData("new List<int>().Add(-1);")]
    public Task Does_not_trigger_on(string body) => Telemetry.Reports(Rule, Program(body));

    [Theory]
    [InlineData("static readonly Counter<int> s_open = s_meter.CreateCounter<int>(\"open\");", "static readonly UpDownCounter<int> s_open = s_meter.CreateUpDownCounter<int>(\"open\");")]
    [InlineData("private readonly Counter<int> s_open; public Shop() { s_open = s_meter.CreateCounter<int>(\"open\"); }", "private readonly UpDownCounter<int> s_open; public Shop() { s_open = s_meter.CreateUpDownCounter<int>(\"open\"); }")]
    public Task Makes_it_go_both_ways(string before, string after) => Telemetry.Fixes<UpDownCounterFixer>(
        Rule, null, Fixed(before, "[|-1|]"), Fixed(after, "-1"));

    private static string Fixed(string declaration, string value) => $$"""
        class Shop
        {
            static readonly Meter s_meter = new("m");
            {{declaration}}
            void Closed() => s_open.Add({{value}});
        }
        """;

    private static string Program(string body) => $$"""
        #nullable enable
        class Shop
        {
            const int Less = -2;
            static readonly Meter s_meter = new("m");
            static readonly Counter<int> s_counter = s_meter.CreateCounter<int>("c");
            static readonly UpDownCounter<int> s_both = s_meter.CreateUpDownCounter<int>("b");
            void Place(int count) { {{body}} }
        }
        """;
}

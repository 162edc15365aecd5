using Telltale.CodeFixes;

namespace Telltale.Generators.Tests;

public class CostlyTagTests
{
    private const string Rule = "TELL5011";

    [Theory]
    [InlineData("[|activity.SetTag(\"k\", JsonSerializer.Serialize(order))|];")]
    [InlineData("[|activity.AddTag(\"k\", JsonSerializer.Serialize(order))|];")]
    [InlineData("[|activity.SetTag(\"k\", items.Where(item => item > 1).ToArray())|];")]
    [InlineData("[|activity.SetTag(\"k\", items.Count(item => item > 1))|];")]
    [InlineData("[|activity.SetTag(\"k\", string.Join(\",\", items.Select(item => item + 1)))|];")]
    [InlineData("[|activity.SetTag(\"k\", builder.ToString())|];")]
    [InlineData("if (items.Length > 0) { [|activity.SetTag(\"k\", JsonSerializer.Serialize(order))|]; }")]
    public Task Triggers_on(string body) => Telemetry.Reports(Rule, Program(body));

    [Theory]
    [InlineData("maybe?.SetTag(\"k\", JsonSerializer.Serialize(order));")]
    [InlineData("Activity.Current?.SetTag(\"k\", JsonSerializer.Serialize(order));")]
    [InlineData("if (maybe is not null) { maybe.SetTag(\"k\", JsonSerializer.Serialize(order)); }")]
    [InlineData("if (activity.IsAllDataRequested) { activity.SetTag(\"k\", JsonSerializer.Serialize(order)); }")]
    [InlineData("if (activity.IsAllDataRequested && items.Length > 0) { activity.SetTag(\"k\", JsonSerializer.Serialize(order)); }")]
    [InlineData("if (!activity.IsAllDataRequested) { return; } activity.SetTag(\"k\", JsonSerializer.Serialize(order));")]
    [InlineData("if (s_source.HasListeners()) { activity.SetTag(\"k\", JsonSerializer.Serialize(order)); }")]
    [InlineData("EnrichWith((a, o) => a.SetTag(\"k\", JsonSerializer.Serialize(o)));")]
    [InlineData("activity.SetTag(\"k\", order.ToString());")]
    [InlineData("activity.SetTag(\"k\", items.Count());")]
    [InlineData("activity.SetTag(\"k\", items.Length);")]
    [InlineData("activity.SetTag(\"k\", items.First());")]
    public Task Does_not_trigger_on(string body) => Telemetry.Reports(Rule, Program(body));

    [Fact]
    public Task Asks_first() => Telemetry.Fixes<GuardTagFixer>(
        Rule, null, Program("[|activity.SetTag(\"k\", builder.ToString())|];"),
        Program("if (activity.IsAllDataRequested)\n        {\n            activity.SetTag(\"k\", builder.ToString());\n        }"));

    private static string Program(string body) => $$"""
        #nullable enable
        using System.Text;
        using System.Text.Json;
        class Shop
        {
            static readonly ActivitySource s_source = new("s");
            static void EnrichWith(Action<Activity, object> enrich) { }
            void Place(Activity activity, Activity? maybe, object order, int[] items, StringBuilder builder)
            {
                {{body}}
            }
        }
        """;
}

using Telltale.CodeFixes;

namespace Telltale.Generators.Tests;

public class NameBreaksConventionsTests
{
    private const string Rule = "TELL5004";

    public static TheoryData<string> Broken =>
    [
        "activity.SetTag([|\"OrderId\"|], 1);",
        "activity.AddTag([|\"order id\"|], 1);",
        "activity.SetTag([|\".order\"|], 1);",
        "activity.SetTag([|\"order.\"|], 1);",
        "activity.SetTag([|\"otel.mine\"|], 1);",
        "activity.SetTag([|\"http\"|], 1);",
        "activity.SetTag([|\"http.request\"|], 1);",
        $"activity.SetTag([|\"{new string('a', 256)}\"|], 1);",
        "activity.AddEvent(new ActivityEvent(\"e\", tags: new ActivityTagsCollection { { [|\"OrderId\"|], 1 } }));",
        "s_counter.Add(1, new KeyValuePair<string, object?>([|\"OrderId\"|], 1));",
        "s_counter.Add(1, new TagList { { [|\"OrderId\"|], 1 } });",
        "s_meter.CreateCounter<int>([|\"Orders\"|]);",
        "s_meter.CreateCounter<int>([|\"orders_total\"|]);",
        "s_meter.CreateCounter<int>([|\"orders.total\"|]);",
        "s_meter.CreateHistogram<double>([|\"order_seconds\"|]);",
        "s_meter.CreateHistogram<double>([|\"order.duration.ms\"|], \"ms\");",
        "s_meter.CreateObservableGauge([|\"heap.bytes\"|], () => 1);",
        "_ = new Meter([|\"My Shop\"|]);",
        "_ = new ActivitySource([|\"Shop.\"|]);",
    ];

    [Theory]
    [MemberData(nameof(Broken))]
    public Task Triggers_on(string body) => Telemetry.Reports(Rule, Program(body));

    [Theory]
    [InlineData("activity.SetTag(\"order.id\", 1);")]
    [InlineData("activity.SetTag(\"order_id\", 1);")]
    [InlineData("activity.SetTag(\"http.request.method\", 1);")]
    [InlineData("activity.SetTag(\"error\", true);")]
    [InlineData("activity.SetTag(Key, 1);")]
    [InlineData("activity.SetTag(\"Order\" + text, 1);")]
    [InlineData("activity.SetTag(text, 1);")]
    [InlineData("activity.SetTag(\"VENDOR.Key\", 1);")]
    [InlineData("activity.SetCustomProperty(\"OrderId\", 1);")]
    [InlineData("s_meter.CreateCounter<int>(\"orders\");")]
    [InlineData("s_meter.CreateHistogram<double>(\"order.duration\", \"s\");")]
    [InlineData("s_meter.CreateCounter<int>(text);")]
    [InlineData("_ = new Meter(\"Shop.Orders\");")]
    [InlineData("_ = new ActivitySource(\"Shop.Orders\", \"1.0\");")]
    [InlineData("new Dictionary<string, int>().Add(\"OrderId\", 1);")]
    public Task Does_not_trigger_on(string body) => Telemetry.Reports(Rule, Program(body), "telltale.attribute_prefixes = dd. | VENDOR.");

    [Theory]
    [InlineData("activity.SetTag([|\"OrderId\"|], 1);", "activity.SetTag(\"order_id\", 1);")]
    [InlineData("activity.SetTag([|\"order id.\"|], 1);", "activity.SetTag(\"order_id\", 1);")]
    [InlineData("s_meter.CreateCounter<int>([|\"orders_total\"|]);", "s_meter.CreateCounter<int>(\"orders\");")]
    [InlineData("s_meter.CreateHistogram<double>([|\"order.time_ms\"|]);", "s_meter.CreateHistogram<double>(\"order.time\", unit: \"ms\");")]
    [InlineData("s_meter.CreateHistogram<double>([|\"order.time_ms\"|], \"ms\");", "s_meter.CreateHistogram<double>(\"order.time\", \"ms\");")]
    [InlineData("s_meter.CreateObservableGauge([|\"heap.bytes\"|], () => 1);", "s_meter.CreateObservableGauge(\"heap\", () => 1, unit: \"By\");")]
    [InlineData("_ = new Meter([|\"My Shop\"|]);", "_ = new Meter(\"My.Shop\");")]
    [InlineData("activity.SetTag([|\"http\"|], 1);", "activity.SetTag([|\"http\"|], 1);")]
    public Task Renames(string before, string after) => Telemetry.Fixes<RenameFixer>(Rule, null, Program(before), Program(after));

    internal static string Program(string body) => $$"""
        #nullable enable
        class Shop
        {
            const string Key = "OrderId";
            const string Method = "http.method";
            static readonly Meter s_meter = new("Shop");
            static readonly Counter<int> s_counter = s_meter.CreateCounter<int>("orders");
            void Place(Activity activity, string text) { {{body}} }
        }
        """;
}

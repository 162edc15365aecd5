using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators.Tests;

/// <summary>What an assembly says of its own telemetry.</summary>
public class ManifestTests
{
    private const string Shop = """
        using System.Threading.Tasks;
        using Telltale;
        namespace Shop;
        public interface IOrders { [Traced] Task<int> CountAsync(); }
        public partial class Orders : IOrders
        {
            [Traced(Name = "GET {id}", Kind = System.Diagnostics.ActivityKind.Server), Measured]
            public partial int Find([Tag("order.id")] string id, [Dimension] int region, [Tag, Sensitive] string email);
            private int FindCore(string id, int region, string email) => 1;
            public partial Task<int> CountAsync();
            private Task<int> CountCoreAsync() => Task.FromResult(1);
            [Measured(Name = "orders.place")] internal void Place() { }
            [Traced] public void Unused() { }
            public void Run() { Place(); Place(); }
        }
        """;

    [Fact]
    public void Lists_every_annotated_method_with_its_mode_and_its_calls()
    {
        JsonElement manifest = Manifest(Run.Of(Shop).Output);
        Assert.Equal(1, manifest.GetProperty("version").GetInt32());
        Assert.Equal("Program", manifest.GetProperty("source").GetString());
        Assert.Equal(
            [
                "M:Shop.IOrders.CountAsync callSite 0",
                "M:Shop.Orders.CountAsync definition",
                "M:Shop.Orders.Find(System.String,System.Int32,System.String) definition",
                "M:Shop.Orders.Place callSite 2",
                "M:Shop.Orders.Unused callSite 0",
            ],
            manifest.GetProperty("methods").EnumerateArray().Select(static method =>
                $"{method.GetProperty("id")} {method.GetProperty("mode")}"
                + (method.TryGetProperty("callSites", out JsonElement sites) ? $" {sites}" : "")));
    }

    [Fact]
    public void Says_what_is_recorded_and_what_of_it_is_sensitive()
    {
        JsonElement find = Method("Shop.Orders.Find");
        Assert.Equal("GET {id}", find.GetProperty("span").GetString());
        Assert.Equal("telltale.call.duration", find.GetProperty("duration").GetString());
        Assert.Equal(
            """[{"name":"order.id","type":"string"},{"name":"region","type":"int","dimension":true},{"name":"email","type":"string","sensitive":true}]""",
            find.GetProperty("tags").GetRawText());
        Assert.Equal("orders.place", Method("Shop.Orders.Place").GetProperty("duration").GetString());
    }

    [Fact]
    public void Says_which_members_a_definition_covers() =>
        Assert.Equal("""["M:Shop.IOrders.CountAsync"]""", Method("Shop.Orders.CountAsync").GetProperty("covers").GetRawText());

    [Fact]
    public void Survives_any_name()
    {
        JsonElement manifest = Manifest(Run.Of("""
            using Telltale;
            [assembly: TelemetrySource("quote \" backslash \\ line \n emoji 😀")]
            class C { [Traced(Name = "{\"id\":\"x\",\"function\":\"Evil\",\"mode\":\"callSite\"}")] public void M([Tag("ä\t")] int x) { } void Run() => M(1); }
            """).Output);
        Assert.Equal("quote \" backslash \\ line \n emoji 😀", manifest.GetProperty("source").GetString());
        JsonElement method = Assert.Single(manifest.GetProperty("methods").EnumerateArray());
        Assert.Equal("""{"id":"x","function":"Evil","mode":"callSite"}""", method.GetProperty("span").GetString());
        Assert.Equal("ä\t", method.GetProperty("tags")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void Is_read_back_by_who_references_the_assembly()
    {
        using MemoryStream image = new();
        Assert.True(Run.Of(Shop).Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        Compilation user = Run.Compile(["class C { }"], [MetadataReference.CreateFromImage(image.ToArray())], "User");
        ReferencedManifests read = ManifestReader.Read(user, TestContext.Current.CancellationToken);
        Assert.Equal(["CountAsync", "Place", "Unused"], read.Names);
        Assert.Equal(
            ["M:Shop.IOrders.CountAsync", "M:Shop.Orders.CountAsync", "M:Shop.Orders.Find(System.String,System.Int32,System.String)"],
            read.Covered);
    }

    [Fact]
    public void Lists_log_events_metrics_and_span_events()
    {
        JsonElement manifest = Manifest(Run.Of("""
            using Microsoft.Extensions.Logging; using Telltale;
            static partial class S
            {
                [LogEvent(LogLevel.Warning, "Miss {Key}", EventId = 5), Counter("cache.misses", Unit = "{miss}"), SpanEvent("cache.miss")]
                public static partial void Miss(ILogger log, [Dimension] int region, [Sensitive] string key);
                [Counter("cache.misses", Unit = "{miss}")] public static partial void MissOf([Dimension] bool own);
                [ObservableGauge("cache.size", Unit = "By", Description = "Size.")] internal static long Size => 1;
            }
            """).Output);
        Assert.Equal("methods", manifest.EnumerateObject().ElementAt(3).Name);
        Assert.Equal(
            """[{"name":"Miss","id":5,"level":"Warning","template":"Miss {Key}","properties":[{"name":"region","type":"int"},{"name":"Key","type":"string","sensitive":true}]}]""",
            manifest.GetProperty("logEvents").GetRawText());
        Assert.Equal(
            """[{"name":"cache.misses","kind":"Counter","type":"long","unit":"{miss}","dimensions":[{"name":"region","type":"int"},{"name":"own","type":"bool"}]},"""
            + """{"name":"cache.size","kind":"ObservableGauge","type":"long","unit":"By","description":"Size.","dimensions":[]}]""",
            manifest.GetProperty("metrics").GetRawText());
        Assert.Equal(
            """[{"name":"cache.miss","attributes":[{"name":"region","type":"int"},{"name":"key","type":"string","sensitive":true}]}]""",
            manifest.GetProperty("spanEvents").GetRawText());
    }

    [Fact]
    public void Is_absent_where_nothing_is_annotated() =>
        Assert.DoesNotContain(Run.Of("class C { void M() => M(); }").Sources, static source => source.HintName.Contains("Manifest", StringComparison.Ordinal));

    private static JsonElement Method(string function) =>
        Assert.Single(
            Manifest(Run.Of(Shop).Output).GetProperty("methods").EnumerateArray(),
            method => method.GetProperty("function").GetString() == function);

    private static JsonElement Manifest(Compilation program)
    {
        AttributeData attribute = Assert.Single(
            program.Assembly.GetAttributes(), static a => a.AttributeClass?.Name == "TelemetryManifestAttribute");
        return JsonDocument.Parse((string)attribute.ConstructorArguments[0].Value!).RootElement;
    }
}

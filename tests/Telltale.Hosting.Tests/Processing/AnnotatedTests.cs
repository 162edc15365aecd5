using System.Reflection;
using System.Reflection.Emit;
using Telltale;

namespace Telltale.Hosting.Tests;

/// <summary>What annotated assemblies emit is listened to without naming it.</summary>
public sealed partial class AnnotatedTests
{
    [Fact]
    public async Task Spans_and_measurements_of_annotated_methods_arrive()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        await using TestApp app = await TestApp.StartAsync(telltale => telltale.ToOtlp(receiver.Url, OtlpTests.Http));
        Till.Pay(3);
        Assert.True(app.Flush());

        Assert.Equal("3", receiver.Span("Till.Pay").Attributes.ToTexts()["till.coins"]);
        Protocol.HistogramPoint duration = receiver.Metrics.First(static metric => metric.Name == "telltale.call.duration").Histogram.DataPoints[0];
        Assert.Equal(0.005, duration.ExplicitBounds[0]);
        Assert.Equal(14, duration.ExplicitBounds.Count);
    }

    [Fact]
    public void Sources_are_found_by_their_manifests()
    {
        Assert.Contains("Telltale.Hosting.Tests", AnnotatedAssemblies.Sources());
        Assert.Null(AnnotatedAssemblies.SourceOf(typeof(string).Assembly));
        Assert.Equal("My.Source", AnnotatedAssemblies.Read("{\"version\":1,\"source\":\"My.Source\",\"methods\":[]}"));
        Assert.Null(AnnotatedAssemblies.Read("{}"));
    }

    [Fact]
    public async Task Spans_of_assemblies_that_are_loaded_later_arrive_and_missing_measurements_are_told_of()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        await using TestApp app = await TestApp.StartAsync(telltale => telltale.ToOtlp(receiver.Url, OtlpTests.Http));
        string source = LoadPlugin();
        using System.Diagnostics.ActivitySource late = new(source);
        late.StartActivity("from a plug-in")?.Dispose();
        Assert.True(app.Flush());

        Assert.Single(receiver.Spans, static span => span.Name == "from a plug-in");
        Assert.Contains(app.Lines.All, line => line.Contains($"AddSource(\"{source}\")", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Named_by_a_pattern_they_arrive_once_and_with_their_measurements(bool isPattern)
    {
        string name = "Plugin" + Guid.NewGuid().ToString("N");
        await using Receiver receiver = await Receiver.StartAsync();
        await using TestApp app = await TestApp.StartAsync(telltale => telltale.AddSource(isPattern ? name[..12] + "*" : name).ToOtlp(receiver.Url, OtlpTests.Http));
        LoadPlugin(name);
        using System.Diagnostics.ActivitySource source = new(name);
        using System.Diagnostics.Metrics.Meter meter = new(name);
        source.StartActivity("from a plug-in")?.Dispose();
        meter.CreateCounter<int>("plugin.calls").Add(1);
        Assert.True(app.Flush());

        Assert.Single(receiver.Spans, static span => span.Name == "from a plug-in");
        Assert.Contains(receiver.Metrics, static metric => metric.Name == "plugin.calls");
        Assert.DoesNotContain(app.Lines.All, static line => line.Contains("loaded after the start", StringComparison.Ordinal));
    }

    private static string LoadPlugin(string? name = null)
    {
        string source = name ?? "Plugin" + Guid.NewGuid().ToString("N");
        PersistedAssemblyBuilder plugin = new(new AssemblyName(source), typeof(object).Assembly);
        plugin.DefineDynamicModule(source);
        plugin.SetCustomAttribute(new CustomAttributeBuilder(
            typeof(TelemetryManifestAttribute).GetConstructors().Single(), [$"{{\"version\":1,\"source\":\"{source}\",\"methods\":[]}}"]));
        using MemoryStream bytes = new();
        plugin.Save(bytes);
        Assembly.Load(bytes.ToArray());
        return source;
    }

    /// <summary>Annotated as a user would.</summary>
    internal static partial class Till
    {
        [Traced(Name = "Till.Pay"), Measured]
        public static partial int Pay([Tag("till.coins")] int coins);

        private static int PayCore(int coins) => coins + 1;
    }
}

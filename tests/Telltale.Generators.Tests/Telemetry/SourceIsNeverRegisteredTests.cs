using Telltale.CodeFixes;

namespace Telltale.Generators.Tests;

public class SourceIsNeverRegisteredTests
{
    private const string Rule = "TELL5008";

    [Theory]
    [InlineData("tracing.AddSource(\"Other\");", "[|\"Shop\"|]", "\"Unseen\"")]
    [InlineData("tracing.AddSource(\"Other.*\", \"Shop.Orders\");", "[|\"Shop\"|]", "\"Unseen\"")]
    [InlineData("tracing.AddSource(\"Shop\"); metrics.AddMeter(\"Other\");", "\"Shop\"", "[|\"Shop.Metrics\"|]")]
    public Task Triggers_on(string setup, string source, string meter) => Reports(setup, source, meter, isProgram: true);

    [Theory]
    [InlineData("tracing.AddSource(\"Shop\"); metrics.AddMeter(\"Shop.Metrics\");")]
    [InlineData("tracing.AddSource(\"shop\"); metrics.AddMeter(\"Shop.*\");")]
    [InlineData("tracing.AddSource(\"*\"); metrics.AddMeter(\"*Metrics\");")]
    [InlineData("tracing.AddSource(\"Other\", name); metrics.AddMeter(name);")]
    [InlineData("tracing.AddSource([.. names]); metrics.AddMeter(names);")]
    [InlineData("")]
    public Task Does_not_trigger_on(string setup) => Reports(setup, "\"Shop\"", "\"Shop.Metrics\"", isProgram: true);

    [Fact]
    public Task Does_not_trigger_on_libraries() => Reports("tracing.AddSource(\"Other\");", "\"Shop\"", "\"Unseen\"", isProgram: false);

    [Fact]
    public Task Does_not_trigger_on_computed_names() => Reports("tracing.AddSource(\"Other\");", "typeof(Shop).Name", "\"Unseen\"", isProgram: true);

    [Fact]
    public Task Registers_it() => new TelemetryTest<RegisterSourceFixer>(
        Rule, Program("tracing.AddSource(\"Other\");", "[|\"Shop\"|]", "\"Unseen\""), Program("tracing.AddSource(\"Other\").AddSource(\"Shop\");", "\"Shop\"", "\"Unseen\""))
    {
        IsProgram = true,
        CodeFixTestBehaviors = Microsoft.CodeAnalysis.Testing.CodeFixTestBehaviors.SkipLocalDiagnosticCheck,
    }.RunAsync();

    private static Task Reports(string setup, string source, string meter, bool isProgram) =>
        isProgram
            ? new TelemetryTest<Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>(Rule, Program(setup, source, meter)) { IsProgram = true }.RunAsync()
            : Telemetry.Reports(Rule, Program(setup, source, meter));

    private static string Program(string setup, string source, string meter) => $$"""
        using OpenTelemetry.Metrics;
        using OpenTelemetry.Trace;
        class Shop
        {
            static readonly ActivitySource s_source = new({{source}});
            static readonly Meter s_meter = new({{meter}});
            static void SetUp(TracerProviderBuilder tracing, MeterProviderBuilder metrics, string name, string[] names) { {{setup}} }
            static void Main() { }
        }
        """;
}

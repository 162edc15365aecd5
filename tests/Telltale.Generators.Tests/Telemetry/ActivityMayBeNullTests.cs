using Telltale.CodeFixes;

namespace Telltale.Generators.Tests;

public class ActivityMayBeNullTests
{
    private const string Rule = "TELL5002";

    [Theory]
    [InlineData("[|s_source.StartActivity(\"a\")!|].SetTag(\"k\", 1);")]
    [InlineData("using var a = [|s_source.StartActivity(\"a\")!|]; a.SetTag(\"k\", 1);")]
    [InlineData("[|s_source.CreateActivity(\"a\", ActivityKind.Client)!|].Start();")]
    [InlineData("[|Activity.Current!|].SetTag(\"k\", 1);")]
    [InlineData("var id = [|Activity.Current!|].TraceId;")]
    public Task Triggers_on_what_is_forgiven(string body) => Telemetry.Reports(Rule, Program(body));

    [Theory]
    [InlineData("[|s_source.StartActivity(\"a\")|].SetTag(\"k\", 1);")]
    [InlineData("var a = [|s_source.StartActivity(\"a\")|]; a.SetTag(\"k\", 1); a.Stop();")]
    [InlineData("var id = [|Activity.Current|].TraceId;")]
    public Task Triggers_where_the_compiler_does_not_know(string body) => Telemetry.Reports(Rule, Program(body).Replace("enable", "disable"));

    [Theory]
    [InlineData("s_source.StartActivity(\"a\")?.SetTag(\"k\", 1);")]
    [InlineData("var a = s_source.StartActivity(\"a\"); a?.SetTag(\"k\", 1);")]
    [InlineData("var a = s_source.StartActivity(\"a\"); if (a != null) { a.SetTag(\"k\", 1); }")]
    [InlineData("Activity.Current?.SetTag(\"k\", 1);")]
    [InlineData("if (Activity.Current != null) { Activity.Current.SetTag(\"k\", 1); }")]
    [InlineData("if (Activity.Current is not null) { Activity.Current!.SetTag(\"k\", 1); }")]
    [InlineData("new Activity(\"a\").Start(); Activity.Current!.SetTag(\"k\", 1);")]
    [InlineData("Activity.Current = new Activity(\"a\"); Activity.Current.SetTag(\"k\", 1);")]
    [InlineData("var a = Activity.Current;")]
    public async Task Does_not_trigger_on(string body)
    {
        await Telemetry.Reports(Rule, Program(body));
        await Telemetry.Reports(Rule, Program(body).Replace("#nullable enable", "#nullable disable"));
    }

    [Theory]
    [InlineData("{|CS8602:s_source.StartActivity(\"a\")|}.SetTag(\"k\", 1);")]
    [InlineData("{|CS8602:Activity.Current|}.SetTag(\"k\", 1);")]
    public Task Leaves_it_to_the_compiler(string body) =>
        new TelemetryTest<Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>(Rule, Program(body))
        {
            CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.Warnings,
        }.RunAsync();

    [Theory]
    [InlineData("[|s_source.StartActivity(\"a\")!|].SetTag(\"k\", 1);", "s_source.StartActivity(\"a\")?.SetTag(\"k\", 1);")]
    [InlineData("[|Activity.Current!|].AddEvent(new(\"e\"));", "Activity.Current?.AddEvent(new(\"e\"));")]
    [InlineData("[|Activity.Current!|].DisplayName = \"x\";", "Activity.Current?.DisplayName = \"x\";")]
    [InlineData("Console.WriteLine([|Activity.Current!|].Id);", "Console.WriteLine(Activity.Current?.Id);")]
    [InlineData("using var a = [|s_source.StartActivity(\"a\")!|]; a.SetTag(\"k\", 1);", "using var a = s_source.StartActivity(\"a\"); a?.SetTag(\"k\", 1);")]
    [InlineData("var id = [|Activity.Current!|].TraceId;", "var id = [|Activity.Current!|].TraceId;")]
    public Task Asks_first(string before, string after) => Telemetry.Fixes<ActivityMayBeNullFixer>(Rule, null, Program(before), Program(after));

    private static string Program(string body) => $$"""
        #nullable enable
        class Shop
        {
            static readonly ActivitySource s_source = new("s");
            void Place()
            {
                {{body}}
            }
        }
        """;
}

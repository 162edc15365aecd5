using Telltale.CodeFixes;

namespace Telltale.Generators.Tests;

public class ActivityUsedAfterStopTests
{
    private const string Rule = "TELL5010";

    [Theory]
    [InlineData("activity.Stop(); [|activity.SetTag(\"a\", 1)|];")]
    [InlineData("activity?.Stop(); activity?[|.SetTag(\"a\", 1)|];")]
    [InlineData("activity?.Dispose(); activity?[|.AddEvent(new(\"e\"))|];")]
    [InlineData("activity.Stop(); [|activity.SetStatus(ActivityStatusCode.Error)|];")]
    [InlineData("activity.Stop(); [|activity.DisplayName = \"x\"|];")]
    [InlineData("activity.Stop(); if (flag) { [|activity.AddTag(\"a\", 1)|]; }")]
    [InlineData("using (activity) { } [|activity.SetTag(\"a\", 1)|];")]
    public Task Triggers_on(string body) => Telemetry.Reports(Rule, Program(body));

    [Theory]
    [InlineData("activity.SetTag(\"a\", 1); activity.Stop();")]
    [InlineData("activity.Stop(); activity = Make(); activity.SetTag(\"a\", 1);")]
    [InlineData("activity.Stop(); Other(out activity); activity.SetTag(\"a\", 1);")]
    [InlineData("if (flag) { activity.Stop(); } activity.SetTag(\"a\", 1);")]
    [InlineData("activity.Stop(); var id = activity.Id; var d = activity.Duration;")]
    [InlineData("activity.Stop(); var other = Make(); other.SetTag(\"a\", 1);")]
    [InlineData("Action later = () => { activity.SetTag(\"a\", 1); }; activity.Stop();")]
    public Task Does_not_trigger_on(string body) => Telemetry.Reports(Rule, Program(body));

    [Theory]
    [InlineData("activity.Stop();\n        [|activity.SetTag(\"a\", 1)|];\n", "activity.SetTag(\"a\", 1);\n        activity.Stop();\n")]
    [InlineData(
        "activity.Stop();\n        Work();\n        activity?[|.SetTag(\"a\", 1)|];\n", "activity?.SetTag(\"a\", 1);\n        activity.Stop();\n        Work();\n")]
    [InlineData(
        "activity.Stop();\n        var x = 1;\n        [|activity.SetTag(\"a\", x)|];\n", "activity.Stop();\n        var x = 1;\n        [|activity.SetTag(\"a\", x)|];\n")]
    public Task Moves_it_up(string before, string after) => Telemetry.Fixes<MoveBeforeStopFixer>(Rule, null, Program(before), Program(after));

    private static string Program(string body) => $$"""
        class Shop
        {
            static Activity Make() => new("a");
            static void Other(out Activity activity) => activity = Make();
            static void Work() { }
            void Place(bool flag)
            {
                Activity activity = Make();
                {{body}}
            }
        }
        """;
}

using Telltale.CodeFixes;

namespace Telltale.Generators.Tests;

public class TagIsAddedTwiceTests
{
    private const string Rule = "TELL5009";

    [Theory]
    [InlineData("activity.AddTag(\"a\", 1); [|activity.AddTag(\"a\", 2)|];")]
    [InlineData("activity.SetTag(\"a\", 1); [|activity.AddTag(\"a\", 2)|];")]
    [InlineData("[|activity.AddTag(\"a\", 1).AddTag(\"a\", 2)|];")]
    [InlineData("activity?.AddTag(\"a\", 1); activity?[|.AddTag(\"a\", 2)|];")]
    [InlineData("activity.AddTag(\"a\", 1); if (flag) { [|activity.AddTag(\"a\", 2)|]; }")]
    [InlineData("foreach (int i in items) { [|activity.AddTag(\"a\", i)|]; }")]
    [InlineData("for (int i = 0; i < 3; i++) { activity?[|.AddTag(\"a\", i)|]; }")]
    public Task Triggers_on(string body) => Telemetry.Reports(Rule, Program(body));

    [Theory]
    [InlineData("activity.AddTag(\"a\", 1); activity.AddTag(\"b\", 2);")]
    [InlineData("activity.AddTag(\"a\", 1); other.AddTag(\"a\", 2);")]
    [InlineData("activity.AddTag(\"a\", 1); activity.SetTag(\"a\", 2);")]
    [InlineData("if (flag) { activity.AddTag(\"a\", 1); } else { activity.AddTag(\"a\", 2); }")]
    [InlineData("foreach (int i in items) { using var inner = new Activity(\"i\"); inner.AddTag(\"a\", i); }")]
    [InlineData("foreach (int i in items) { activity.AddTag(\"a\" + i, i); }")]
    [InlineData("foreach (int i in items) { if (i > 1) { activity.AddTag(\"a\", i); break; } }")]
    [InlineData("foreach (int i in items) { activity.SetTag(\"a\", i); }")]
    [InlineData("activity.AddTag(\"a\", 1); activity = other; activity.AddTag(\"a\", 2);")]
    public Task Does_not_trigger_on(string body) => Telemetry.Reports(Rule, Program(body));

    [Theory]
    [InlineData("activity.AddTag(\"a\", 1); [|activity.AddTag(\"a\", 2)|];", "activity.AddTag(\"a\", 1); activity.SetTag(\"a\", 2);")]
    [InlineData("activity.AddTag(\"a\", 1); activity?[|.AddTag(\"a\", 2)|];", "activity.AddTag(\"a\", 1); activity?.SetTag(\"a\", 2);")]
    public Task Sets_it(string before, string after) => Telemetry.Fixes<SetTagFixer>(Rule, null, Program(before), Program(after));

    private static string Program(string body) =>
        $$"""class Shop { void Place(Activity activity, Activity other, bool flag, int[] items) { {{body}} } }""";
}

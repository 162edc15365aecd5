using Telltale.CodeFixes;

namespace Telltale.Generators.Tests;

public class ActivityIsNeverStoppedTests
{
    private const string Rule = "TELL5001";

    [Theory]
    [InlineData("[|s_source.StartActivity(\"a\")|];")]
    [InlineData("_ = [|s_source.StartActivity(\"a\")|];")]
    [InlineData("[|s_source.StartActivity(\"a\")|]?.SetTag(\"k\", 1);")]
    [InlineData("[|s_source.StartActivity(\"a\")|]?.SetTag(\"k\", 1)?.AddEvent(new(\"e\"));")]
    [InlineData("var id = [|s_source.StartActivity(\"a\")|]?.Id;")]
    [InlineData("[|new Activity(\"a\").Start()|];")]
    [InlineData("[|Begin.StartActivity(\"a\")|];")]
    [InlineData("s_source.CreateActivity(\"a\", ActivityKind.Client)?[|.Start()|];")]
    [InlineData("var activity = [|s_source.StartActivity(\"a\")|];")]
    [InlineData("var activity = [|s_source.StartActivity(\"a\")|]; activity?.SetTag(\"k\", 1);")]
    [InlineData("var activity = flag ? [|s_source.StartActivity(\"a\")|] : null; activity?.SetStatus(ActivityStatusCode.Ok);")]
    [InlineData("Activity? activity; activity = [|s_source.StartActivity(\"a\")|]; if (activity is not null) { activity.DisplayName = \"b\"; }")]
    [InlineData("Action later = () => { var activity = [|s_source.StartActivity(\"a\")|]; activity?.SetTag(\"k\", 1); };")]
    public Task Triggers_when_nothing_stops_it(string body) => Reports(body);

    [Theory]
    [InlineData("var activity = [|s_source.StartActivity(\"a\")|]; if (flag) { return; } Work(); activity?.Stop();")]
    [InlineData("var activity = [|s_source.StartActivity(\"a\")|]; if (flag) { throw new Exception(); } Work(); activity?.Stop();")]
    [InlineData("var activity = [|s_source.StartActivity(\"a\")|]; if (flag) { activity?.Stop(); }")]
    [InlineData("var activity = [|s_source.StartActivity(\"a\")|]; try { Work(); activity?.Stop(); } catch (Exception) { Work(); }")]
    [InlineData("while (flag) { var activity = [|s_source.StartActivity(\"a\")|]; if (Test()) { continue; } activity?.Stop(); }")]
    public Task Triggers_on_ways_around_the_stop(string body) => Reports(body);

    [Theory]
    [InlineData("using var activity = s_source.StartActivity(\"a\");")]
    [InlineData("using (s_source.StartActivity(\"a\")) { }")]
    [InlineData("using (var activity = s_source.StartActivity(\"a\")) { activity?.SetTag(\"k\", 1); }")]
    [InlineData("using var activity = s_source.StartActivity(\"a\")?.SetTag(\"k\", 1);")]
    [InlineData("var activity = s_source.StartActivity(\"a\"); using (activity) { }")]
    [InlineData("var activity = s_source.StartActivity(\"a\"); Work(); activity?.Stop();")]
    [InlineData("var activity = s_source.StartActivity(\"a\"); Work(); activity?.SetTag(\"k\", 1).Dispose();")]
    [InlineData("var activity = s_source.StartActivity(\"a\"); try { if (flag) { return; } } finally { activity?.Dispose(); }")]
    [InlineData("var activity = s_source.StartActivity(\"a\"); if (activity is null) { return; } Work(); activity.Stop();")]
    [InlineData("var activity = s_source.StartActivity(\"a\"); if (activity != null) { activity.Stop(); }")]
    [InlineData("var activity = s_source.StartActivity(\"a\"); if (activity is { }) { activity.Stop(); }")]
    [InlineData("var activity = s_source.StartActivity(\"a\"); try { Work(); } catch (Exception) { activity?.Stop(); throw; } activity?.Stop();")]
    [InlineData("var activity = s_source.StartActivity(\"a\"); if (flag) { activity?.Stop(); } else { activity?.Stop(); }")]
    [InlineData("Activity? activity = null; if (flag) { activity = s_source.StartActivity(\"a\"); } Work(); if (flag) { activity?.Stop(); }")]
    [InlineData("_field = s_source.StartActivity(\"a\");")]
    [InlineData("var activity = s_source.StartActivity(\"a\"); _field = activity;")]
    [InlineData("_items[\"a\"] = s_source.StartActivity(\"a\");")]
    [InlineData("var activity = s_source.StartActivity(\"a\"); _items.Add(\"a\", activity);")]
    [InlineData("var activity = s_source.StartActivity(\"a\"); Later(() => activity?.Stop());")]
    [InlineData("Own(s_source.StartActivity(\"a\"));")]
    [InlineData("var activity = s_source.StartActivity(\"a\"); Own(activity);")]
    [InlineData("var activity = s_source.StartActivity(\"a\"); activity?.SetTag(\"k\", 1).End();")]
    [InlineData("var activity = s_source.StartActivity(\"a\"); activity.End();")]
    [InlineData("Func<Activity?> make = () => s_source.StartActivity(\"a\");")]
    [InlineData("s_listener.StartActivity(new Activity(\"a\"), null);")]
    [InlineData("s_source.CreateActivity(\"a\", ActivityKind.Client);")]
    [InlineData("s_source.StartActivity(\"a\")?.Dispose();")]
    [InlineData("s_source.StartActivity(\"a\")?.SetTag(\"k\", 1).Dispose();")]
    public Task Does_not_trigger_on(string body) => Reports(body);

    [Fact]
    public Task Does_not_trigger_on_pairs_of_callbacks() => Telemetry.Reports(Rule, """
        class Callbacks
        {
            static readonly ActivitySource s_source = new("s");
            void OnStart() => s_source.StartActivity("a");
            void OnStop() => Activity.Current?.Stop();
        }
        """);

    [Fact]
    public Task Does_not_trigger_on_what_is_returned() => Telemetry.Reports(Rule, """
        class Returned
        {
            static readonly ActivitySource s_source = new("s");
            Activity? Arrow() => s_source.StartActivity("a");
            Activity? Local() { var activity = s_source.StartActivity("a"); activity?.SetTag("k", 1); return activity; }
            Activity? Chain() { var activity = s_source.StartActivity("a"); return activity?.SetTag("k", 1); }
            void Out(out Activity? activity) => activity = s_source.StartActivity("a");
            (Activity?, int) Pair() => (s_source.StartActivity("a"), 1);
        }
        """);

    [Theory]
    [InlineData("var activity = [|s_source.StartActivity(\"a\")|]; Work();", "using var activity = s_source.StartActivity(\"a\"); Work();")]
    [InlineData("[|s_source.StartActivity(\"a\")|]; Work();", "using var activity = s_source.StartActivity(\"a\"); Work();")]
    [InlineData("var activity = 1; _ = [|s_source.StartActivity(\"a\")|];", "var activity = 1; using var activity2 = s_source.StartActivity(\"a\");")]
    [InlineData("[|s_source.StartActivity(\"a\")|]?.SetTag(\"k\", 1);", "using var activity = s_source.StartActivity(\"a\")?.SetTag(\"k\", 1);")]
    [InlineData("Activity? a = [|s_source.StartActivity(\"a\")|]; if (flag) { return; } a?.Stop();", "using Activity? a = s_source.StartActivity(\"a\"); if (flag) { return; } a?.Stop();")]
    [InlineData("var id = [|s_source.StartActivity(\"a\")|]?.Id;", "var id = [|s_source.StartActivity(\"a\")|]?.Id;")]
    public Task Declares_it_with_using(string before, string after) =>
        Telemetry.Fixes<StopActivityFixer>(Rule, "Declare it with 'using'", Program(before), Program(after));

    [Theory]
    [InlineData("var activity = [|s_source.StartActivity(\"a\")|];\n        Work();", "[Traced(Name = \"a\")]")]
    [InlineData("[|s_source.StartActivity(\"a\", ActivityKind.Client)|];\n\n        Work();", "[Traced(Name = \"a\", Kind = ActivityKind.Client)]")]
    [InlineData("_ = [|s_source.StartActivity()|];\n        Work();", "[Traced]")]
    [InlineData("var activity = [|s_source.StartActivity(\"a\")|];\n        activity?.Stop();\n        Work();", null)]
    [InlineData("var activity = [|s_source.StartActivity(\"a\")|];\n        activity?.SetTag(\"k\", 1);", null)]
    [InlineData("Work();\n        var activity = [|s_source.StartActivity(\"a\")|];", null)]
    public async Task Offers_traced_where_the_method_is_the_span(string before, string? attribute)
    {
        const string Frame = "class Shop\n{{\n    static readonly ActivitySource s_source = new(\"s\");\n{0}    void Place()\n    {{\n        {1}\n    }}\n    static void Work() {{ }}\n}}\n";
        string source = string.Format(null, Frame, "", before);
        bool isReported = !before.Contains("Stop", StringComparison.Ordinal);
        string after = attribute is null ? source : "using Telltale;\n\n" + string.Format(null, Frame, $"    {attribute}\n", "Work();");
        await Telemetry.Fixes<StopActivityFixer>(
            Rule, "Use [Traced] on the method", isReported ? source : source.Replace("[|", "").Replace("|]", ""), isReported ? after : after.Replace("[|", "").Replace("|]", ""));
    }

    private static Task Reports(string body) => Telemetry.Reports(Rule, Program(body));

    private static string Program(string body) => $$"""
        #nullable enable
        static class Begin
        {
            static readonly ActivitySource s_source = new("b");
            internal static Activity? StartActivity(string name) => s_source.StartActivity(name);
            internal static void End(this Activity? activity) => activity?.Stop();
        }
        class Shop
        {
            static readonly ActivitySource s_source = new("s");
            static readonly DiagnosticListener s_listener = new("l");
            readonly Dictionary<string, Activity?> _items = new();
            Activity? _field;
            void Place(bool flag)
            {
                {{body}}
            }
            static void Work() { }
            static bool Test() => true;
            static void Own(Activity? activity) => activity?.Stop();
            static void Later(Action action) => action();
        }
        """;
}

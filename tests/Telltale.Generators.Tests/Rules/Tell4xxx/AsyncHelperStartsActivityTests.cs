using Telltale.CodeFixes;
using Subject = Telltale.Generators.AsyncHelperStartsActivity;
using Verify = Telltale.Generators.Tests.Correlates<Telltale.Generators.AsyncHelperStartsActivity>;

namespace Telltale.Generators.Tests;

public class AsyncHelperStartsActivityTests
{
    [Theory]
    [InlineData("async Task<Activity?> M() { await Task.Yield(); return [|Source.StartActivity(\"a\")|]; }")]
    [InlineData("async ValueTask<Activity?> M() { var a = Source.StartActivity(\"a\"); await Task.Yield(); return [|a|]; }")]
    [InlineData("async Task<IDisposable?> M() { await Task.Yield(); return [|log.BeginScope(\"a\")|]; }")]
    [InlineData("async Task<CorrelationScope> M() { await Task.Yield(); return [|Correlation.Begin()|]; }")]
    public Task Triggers_on(string member) => Verify.Reports(Program(member));

    [Theory]
    [InlineData("Activity? M() => Source.StartActivity(\"a\");")]
    [InlineData("Task<Activity?> M() => Task.FromResult(Source.StartActivity(\"a\"));")]
    [InlineData("async Task M() { using var a = Source.StartActivity(\"a\"); await Task.Yield(); }")]
    [InlineData("async Task<int> M() { using var a = Source.StartActivity(\"a\"); await Task.Yield(); return 1; }")]
    [InlineData("async Task<Activity?> M() { await Task.Yield(); return Activity.Current; }")]
    [InlineData("async Task<Func<Activity?>> M() { await Task.Yield(); return () => Source.StartActivity(\"a\"); }")]
    public Task Does_not_trigger_on(string member) => Verify.Reports(Program(member));

    [Theory]
    [InlineData("async Task<Activity?> M() { return Source.StartActivity(\"a\"); }", "Task<Activity?> M() { return Task.FromResult<Activity?>(Source.StartActivity(\"a\")); }")]
    [InlineData("public async Task<Activity?> M() => Source.StartActivity(\"a\");", "public Task<Activity?> M() => Task.FromResult<Activity?>(Source.StartActivity(\"a\"));")]
    [InlineData(
        "async ValueTask<IDisposable?> M(bool b) { if (b) return null; return log.BeginScope(\"a\"); }",
        "ValueTask<IDisposable?> M(bool b) { if (b) return ValueTask.FromResult<IDisposable?>(null); return ValueTask.FromResult<IDisposable?>(log.BeginScope(\"a\")); }")]
    [InlineData(
        "async Task<Activity?> M() { Func<Task> later = async () => await Task.Yield(); later(); return Source.StartActivity(\"a\"); }",
        "Task<Activity?> M() { Func<Task> later = async () => await Task.Yield(); later(); return Task.FromResult<Activity?>(Source.StartActivity(\"a\")); }")]
    public async Task Removes_async(string before, string after) =>
        Assert.Equal(Program(after), (await Repaired.ByAsync<Subject, AsyncHelperStartsActivityFixer>(Program(before), AsyncHelperStartsActivityFixer.Title)).Text);

    [Theory]
    [InlineData("async Task<Activity?> M() { await Task.Yield(); return Source.StartActivity(\"a\"); }")]
    [InlineData("async Task<Activity?> M() { await using var a = new System.IO.MemoryStream(); return Source.StartActivity(\"a\"); }")]
    [InlineData("Func<Task<Activity?>> M() => async () => Source.StartActivity(\"a\");")]
    public async Task Offers_nothing_where_async_is_needed(string member) =>
        Assert.Empty(await Repaired.TitlesAsync<Subject, AsyncHelperStartsActivityFixer>(Program(member)));

    [Fact]
    public async Task What_is_begun_is_current_for_who_awaits_it()
    {
        Repaired repaired = await Repaired.ByAsync<Subject, AsyncHelperStartsActivityFixer>(
            """
            static class Program
            {
                static async Task<string> Run()
                {
                    using Activity? begun = await BeginAsync();
                    return Activity.Current == begun ? "current" : "lost";
                }

                static async Task<Activity?> BeginAsync() { Activity begun = new Activity("helper").Start(); return begun; }
            }
            """,
            AsyncHelperStartsActivityFixer.Title);

        Assert.Equal("current", await repaired.RunAsync());
    }

    private static string Program(string member) => $$"""
        class Shop(ILogger log)
        {
            static readonly ActivitySource Source = new("Shop");
            object Log => log;
            {{member}}
        }
        """;
}

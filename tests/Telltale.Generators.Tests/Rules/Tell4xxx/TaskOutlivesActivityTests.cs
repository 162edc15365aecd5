using Telltale.CodeFixes;
using Subject = Telltale.Generators.TaskOutlivesActivity;
using Verify = Telltale.Generators.Tests.Correlates<Telltale.Generators.TaskOutlivesActivity>;

namespace Telltale.Generators.Tests;

public class TaskOutlivesActivityTests
{
    [Theory]
    [InlineData("Task M() { using var a = Source.StartActivity(\"a\"); return [|WorkAsync()|]; }")]
    [InlineData("Task M() { using (Source.StartActivity(\"a\")) { return [|WorkAsync()|]; } }")]
    [InlineData("Task M() { using (var a = Source.StartActivity(\"a\")) return [|WorkAsync()|]; }")]
    [InlineData("Task M() { using (log.BeginScope(\"a\")) { return [|WorkAsync()|]; } }")]
    [InlineData("Task<int> M() { using var a = new Activity(\"a\").Start(); return [|CountAsync()|]; }")]
    [InlineData("ValueTask M() { using var a = Source.StartActivity(\"a\"); return [|ValueAsync()|]; }")]
    [InlineData("ValueTask M() { using var a = Source.StartActivity(\"a\"); return new ValueTask([|WorkAsync()|]); }")]
    [InlineData("Task<int> M(bool b) { using var a = Source.StartActivity(\"a\"); return b ? Task.FromResult(1) : [|CountAsync()|]; }")]
    [InlineData("Task M() { using var a = Source.StartActivity(\"a\"); Task work = WorkAsync(); return [|work|]; }")]
    [InlineData("Task M() { using var a = Source.StartActivity(\"a\"); if (log is null) { return [|WorkAsync()|]; } return Task.CompletedTask; }")]
    [InlineData("Func<Task> M() => () => { using var a = Source.StartActivity(\"a\"); return [|WorkAsync()|]; };")]
    [InlineData("Task M() { using CorrelationScope s = Correlation.Begin(); return [|WorkAsync()|]; }")]
    public Task Triggers_on(string member) => Verify.Reports(Program(member));

    [Theory]
    [InlineData("async Task M() { using var a = Source.StartActivity(\"a\"); await WorkAsync(); }")]
    [InlineData("async Task<Task> M() { using var a = Source.StartActivity(\"a\"); await Task.Yield(); return WorkAsync(); }")]
    [InlineData("Task M() { using var a = Source.StartActivity(\"a\"); return Task.CompletedTask; }")]
    [InlineData("Task<int> M() { using var a = Source.StartActivity(\"a\"); return Task.FromResult(1); }")]
    [InlineData("ValueTask<int> M() { using var a = Source.StartActivity(\"a\"); return new ValueTask<int>(1); }")]
    [InlineData("ValueTask<int> M() { using var a = Source.StartActivity(\"a\"); return ValueTask.FromResult(1); }")]
    [InlineData("Task M() { return WorkAsync(); }")]
    [InlineData("Task<int> M() { using var a = Source.StartActivity(\"a\"); return DoneAsync(); }")]
    [InlineData("Task M() { using (var a = Source.StartActivity(\"a\")) { } return WorkAsync(); }")]
    [InlineData("Task M() { using var s = new System.IO.MemoryStream(); return WorkAsync(); }")]
    [InlineData("Func<Task> M() { using var a = Source.StartActivity(\"a\"); return () => WorkAsync(); }")]
    [InlineData("int M() { using var a = Source.StartActivity(\"a\"); return 1; }")]
    [InlineData("Task M() { using var a = Source.StartActivity(\"a\"); Task work = WorkAsync(); work.Wait(); return work; }")]
    public Task Does_not_trigger_on(string member) => Verify.Reports(Program(member));

    [Theory]
    [InlineData("public Task M() { using var a = Source.StartActivity(\"a\"); return WorkAsync(); }", "public async Task M() { using var a = Source.StartActivity(\"a\"); await WorkAsync(); }")]
    [InlineData("Task<int> M() { using var a = Source.StartActivity(\"a\"); return CountAsync(); }", "async Task<int> M() { using var a = Source.StartActivity(\"a\"); return await CountAsync(); }")]
    [InlineData(
        "Task M() { using var a = Source.StartActivity(\"a\"); if (log is null) return WorkAsync(); return Task.CompletedTask; }",
        "async Task M() { using var a = Source.StartActivity(\"a\"); if (log is null) { await WorkAsync(); return; } return; }")]
    [InlineData("Func<Task> M() => () => { using var a = Source.StartActivity(\"a\"); return WorkAsync(); };", "Func<Task> M() => async () => { using var a = Source.StartActivity(\"a\"); await WorkAsync(); };")]
    [InlineData("Task<int> M(bool b) { using var a = Source.StartActivity(\"a\"); return b ? Task.FromResult(1) : CountAsync(); }", "async Task<int> M(bool b) { using var a = Source.StartActivity(\"a\"); return await (b ? Task.FromResult(1) : CountAsync()); }")]
    public async Task Awaits(string before, string after) =>
        Assert.Equal(Program(after), (await Repaired.ByAsync<Subject, TaskOutlivesActivityFixer>(Program(before), TaskOutlivesActivityFixer.Title)).Text);

    [Fact]
    public async Task Offers_nothing_where_async_cannot_be() =>
        Assert.Empty(await Repaired.TitlesAsync<Subject, TaskOutlivesActivityFixer>(Program("Task M(ref int i) { using var a = Source.StartActivity(\"a\"); return WorkAsync(); }")));

    [Fact]
    public async Task What_is_awaited_runs_under_the_activity()
    {
        Repaired repaired = await Repaired.ByAsync<Subject, TaskOutlivesActivityFixer>(
            """
            static class Program
            {
                static Task<string> Run() { using var outer = new Activity("outer").Start(); return InnerAsync(); }
                static async Task<string> InnerAsync() { await Task.Delay(5); return $"{Activity.Current!.OperationName} stopped: {Activity.Current.IsStopped}"; }
            }
            """,
            TaskOutlivesActivityFixer.Title);

        Assert.Equal("outer stopped: False", await repaired.RunAsync());
    }

    private static string Program(string member) => $$"""
        class Shop(ILogger log)
        {
            static readonly ActivitySource Source = new("Shop");
            {{member}}
            Task WorkAsync() { log.LogInformation("Hi"); return Task.Delay(1); }
            static async Task<int> CountAsync() { await Task.Delay(1); return 1; }
            static Task<int> DoneAsync() => Task.FromResult(1);
            static ValueTask ValueAsync() => default;
        }
        """;
}

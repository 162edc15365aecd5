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

    private static string Program(string member) => $$"""
        class Shop(ILogger log)
        {
            static readonly ActivitySource Source = new("Shop");
            object Log => log;
            {{member}}
        }
        """;
}

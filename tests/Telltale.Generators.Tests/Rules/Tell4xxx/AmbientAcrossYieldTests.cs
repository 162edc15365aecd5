using Verify = Telltale.Generators.Tests.Correlates<Telltale.Generators.AmbientAcrossYield>;

namespace Telltale.Generators.Tests;

public class AmbientAcrossYieldTests
{
    [Theory]
    [InlineData("IEnumerable<int> M() { using var a = [|Source.StartActivity(\"a\")|]; yield return 1; log.LogInformation(\"Hi\"); }")]
    [InlineData("async IAsyncEnumerable<int> M() { using var a = [|Source.StartActivity(\"a\")|]; await Task.Yield(); yield return 1; using var b = Source.StartActivity(\"b\"); }")]
    [InlineData("async IAsyncEnumerable<int> M() { using (var a = [|Source.StartActivity(\"a\")|]) { for (int i = 0; i < 3; i++) { log.LogInformation(\"Hi\"); await Task.Yield(); yield return i; } } }")]
    [InlineData("async IAsyncEnumerable<int> M() { using (log.BeginScope(\"a\")) { yield return 1; await WorkAsync(); } }", 3)]
    [InlineData("IEnumerable<int> M() { using var a = [|Correlation.Begin()|]; yield return 1; yield return 2; log.LogInformation(\"Hi\"); }")]
    public Task Triggers_on(string member, int scope = 0) => Verify.Reports(Program(
        scope > 0 ? member.Replace("log.BeginScope(\"a\")", "[|log.BeginScope(\"a\")|]", StringComparison.Ordinal) : member));

    [Theory]
    [InlineData("IEnumerable<int> M() { using (Source.StartActivity(\"a\")) { log.LogInformation(\"Hi\"); } yield return 1; log.LogInformation(\"Hi\"); }")]
    [InlineData("IEnumerable<int> M() { using var a = Source.StartActivity(\"a\"); log.LogInformation(\"Hi\"); yield return 1; }")]
    [InlineData("IEnumerable<int> M() { yield return 1; using var a = Source.StartActivity(\"a\"); log.LogInformation(\"Hi\"); }")]
    [InlineData("IEnumerable<int> M() { using var a = Source.StartActivity(\"a\"); yield return 1; using var b = Source.StartActivity(\"b\", ActivityKind.Internal, parentContext: a!.Context); }")]
    [InlineData("IEnumerable<int> M() { using var s = new System.IO.MemoryStream(); yield return 1; log.LogInformation(\"Hi\"); }")]
    [InlineData("IEnumerable<int> M() { using var a = Source.StartActivity(\"a\"); return [1]; }")]
    public Task Does_not_trigger_on(string member) => Verify.Reports(Program(member));

    private static string Program(string member) => $$"""
        class Shop(ILogger log)
        {
            static readonly ActivitySource Source = new("Shop");
            {{member}}
            Task WorkAsync() { log.LogInformation("Hi"); return Task.Delay(1); }
        }
        """;
}

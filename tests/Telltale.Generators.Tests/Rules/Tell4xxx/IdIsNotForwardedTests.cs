using Telltale.CodeFixes;
using Subject = Telltale.Generators.IdIsNotForwarded;
using Verify = Telltale.Generators.Tests.Correlates<Telltale.Generators.IdIsNotForwarded>;

namespace Telltale.Generators.Tests;

public class IdIsNotForwardedTests
{
    [Theory]
    [InlineData("void M(string correlationId) => [|Send|](1);")]
    [InlineData("void M(string correlationId) => Shop.[|Send|](1);")]
    [InlineData("void M(string correlationId) => [|Overloaded|](1);")]
    [InlineData("void M(ActivityContext parent) => Source.[|StartActivity|](\"a\", ActivityKind.Internal);")]
    [InlineData("void M(CorrelationContext context) => [|Resume|](1);")]
    [InlineData("void M(string correlationId) { Action later = () => [|Send|](1); }")]
    public Task Triggers_on(string member) => Verify.Reports(Program(member));

    [Theory]
    [InlineData("void M(string correlationId) => Send(1, correlationId);")]
    [InlineData("void M(string correlationId) => Send(1, correlationId: correlationId);")]
    [InlineData("void M(string correlationId) => Send(1, null);")]
    [InlineData("void M(string correlationId) => Send(1, correlationId + \"-a\");")]
    [InlineData("void M(string correlationId) => Overloaded(1, correlationId);")]
    [InlineData("void M(string name) => Send(1);")]
    [InlineData("void M(int correlationId) => Send(1);")]
    [InlineData("void M(string correlationId) => Other(1);")]
    [InlineData("void Send(int item, string correlationId, int more) => Send(1);")]
    [InlineData("void M(string correlationId) { System.Linq.Expressions.Expression<Action> later = () => Overloaded(1); }")]
    [InlineData("void M(ActivityContext parent) => Source.StartActivity(\"a\", ActivityKind.Internal, parent);")]
    [InlineData("void M(ActivityContext parent) { using var a = Source.StartActivity(\"a\", ActivityKind.Internal, parent); using var b = Source.StartActivity(\"b\", ActivityKind.Client); }")]
    public Task Does_not_trigger_on(string member) => Verify.Reports(Program(member));

    [Theory]
    [InlineData("void M(string correlationId) => Send(1);", "Send(1, correlationId: correlationId);")]
    [InlineData("void M(string correlationId) => Overloaded(1);", "Overloaded(1, correlationId: correlationId);")]
    [InlineData("void M(CorrelationContext context) => Resume(1);", "Resume(1, from: context);")]
    public async Task Passes_it_on(string before, string after) =>
        Assert.Contains(after, (await Repaired.ByAsync<Subject, IdIsNotForwardedFixer>(Program(before), IdIsNotForwardedFixer.Title)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task What_is_passed_on_arrives()
    {
        Repaired repaired = await Repaired.ByAsync<Subject, IdIsNotForwardedFixer>(
            """
            static class Program
            {
                static string Run() => Outer("order-7");
                static string Outer(string correlationId) => Inner();
                static string Inner(string? correlationId = null) => correlationId ?? "none";
            }
            """,
            IdIsNotForwardedFixer.Title);

        Assert.Equal("order-7", await repaired.RunAsync());
    }

    private static string Program(string member) => $$"""
        class Shop
        {
            static readonly ActivitySource Source = new("Shop");
            {{member}}
            static void Send(int item, string? correlationId = null) { }
            static void Overloaded(int item) { }
            static void Overloaded(int item, string correlationId) { }
            static void Resume(int item, CorrelationContext from = default) { }
            static void Other(int item, string? name = null) { }
        }
        """;
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.Generators.Tests;

/// <summary>What is emitted leaves nothing to infer from lambdas: the compiler would bind them several times, and those inside them as often again.</summary>
public class InferenceTests
{
    private const string Nested = """
        using System.Collections.Generic; using Microsoft.Extensions.Logging; using Telltale;
        public enum Size { Small, Large }
        public record struct Place(string City, int? Zip);
        public class Line { [Sensitive] public string? Note { get; set; } public List<List<int>> Numbers { get; set; } = []; }
        public class Order
        {
            public int Id { get; set; }
            [Sensitive] public string Mail { get; set; } = "";
            [Dimension] public Size? Size { get; set; }
            [Dimension] public byte Shelf { get; set; }
            public Place Place { get; set; }
            public Order? Before { get; set; }
            public (int A, string B) Pair { get; set; }
            public Dictionary<string, Dictionary<int, List<Line?>>> Lines { get; set; } = [];
        }
        static class Provider { public static void Give(ITagCollector tags, Order order) => tags.Add("id", order.Id); }
        static partial class Signals
        {
            [LogEvent(LogLevel.Information, "{Order} {Lines}"), SpanEvent, Counter("orders")]
            public static partial void Placed(ILogger log, [Expand(Depth = 2)] Order order, List<Line>[] lines);

            [LogEvent(LogLevel.Information)]
            public static partial void Kept<T>(ILogger log, T item, IReadOnlyDictionary<T, T?[]> items, (T, List<T>)? pair) where T : Order;

            [LogEvent(LogLevel.Information)]
            public static partial void Given(ILogger log, [TagProvider(typeof(Provider), nameof(Provider.Give))] Order order);
        }
        """;

    [Fact]
    public void Nothing_is_inferred_from_lambdas() => AssertNothingInferred(Run.Of(Nested).Output);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Nothing_is_inferred_from_lambdas_in_random_programs(int seed) =>
        AssertNothingInferred(Run.Generated(Run.Compile(RandomProgram.Write(seed, typeCount: 30, methodCount: 30))));

    private static void AssertNothingInferred(Compilation output)
    {
        int count = 0;
        foreach (SyntaxTree tree in output.SyntaxTrees.Where(static t => t.FilePath.EndsWith(SignalGenerator.File, StringComparison.Ordinal)))
        {
            SemanticModel model = output.GetSemanticModel(tree);
            foreach (AnonymousFunctionExpressionSyntax lambda in tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes()
                .OfType<AnonymousFunctionExpressionSyntax>())
            {
                InvocationExpressionSyntax call = Assert.IsType<InvocationExpressionSyntax>(lambda.Parent?.Parent?.Parent);
                IMethodSymbol method = Assert.IsType<IMethodSymbol>(model.GetSymbolInfo(call, TestContext.Current.CancellationToken).Symbol, exactMatch: false);
                Assert.True(
                    !method.IsGenericMethod || call.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax },
                    call.ToString());
                count++;
            }
        }

        Assert.NotEqual(0, count);
    }
}

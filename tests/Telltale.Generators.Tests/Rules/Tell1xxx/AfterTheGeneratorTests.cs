using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators.Tests;

public class AfterTheGeneratorTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_rules =
    [
        .. typeof(CoverageRule).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CoverageRule)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    [Fact]
    public async Task No_rule_mistakes_what_was_generated_for_what_was_written() => Assert.Empty(await Reports("""
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Telltale;

        public interface IPlain { Task<int> CountAsync(string id); }

        public partial class Orders : IPlain
        {
            [Traced] [return: Tag("count")] public partial Task<int> CountAsync([Tag] string id);
            private Task<int> CountCoreAsync(string id) => Task.FromResult(id.Length);

            [Measured] internal void Place([Dimension] string region) { }
            [Traced] private static IEnumerable<int> List<T>([Tag] T id) where T : IFormattable { yield return 1; }

            public Func<string, Task<int>> Run()
            {
                Place("north");
                foreach (int id in List(1)) { }
                return CountAsync;
            }
        }
        """));

    [Fact]
    public async Task A_definition_we_implemented_is_still_instrumented_twice() => Assert.Equal(
        [TracedRules.InstrumentedTwice.Id],
        await Reports("""
            using Telltale;

            public interface IOrders { [Traced] void Place(); }

            public partial class Orders : IOrders
            {
                [Traced] public partial void Place();
                private void PlaceCore() { }
            }
            """));

    private static async Task<IEnumerable<string>> Reports(string source)
    {
        ImmutableArray<Diagnostic> found = await Run.Of(source).Output
            .WithAnalyzers(s_rules)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return found.Select(diagnostic => diagnostic.Id);
    }
}

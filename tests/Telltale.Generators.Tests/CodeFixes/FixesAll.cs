using Microsoft.CodeAnalysis.Testing;

namespace Telltale.Generators.Tests;

/// <summary>
/// One at a time, in a document, in a project, in a solution: the outcome is the same. Every test of the fix runs all four.
/// </summary>
public class FixesAll
{
    private const string Store = """
        using Telltale;

        public class Store
        {
            [Traced]
            public static int Load(int id) => id;

            [Measured]
            public static int Save(int id) => id;

            public static int Drop(int id) => id;
        }
        """;

    private const string InstrumentedStore = """
        using Telltale;

        public partial class Store
        {
            [Traced]
            public static partial int Load(int id);

            private static int LoadCore(int id) => id;

            [Measured]
            public static partial int Save(int id);

            private static int SaveCore(int id) => id;

            public static int Drop(int id) => id;
        }
        """;

    [Fact]
    public Task Changes_many_methods_of_one_document() => DefinitionFix.ChangesMember(
        """
        [Traced] public void [|Place|](int id) { }
        [Traced] public void [|Place|](string id) { }
        [Traced] public void [|Place|]<T>(T id) { }
        [Traced] public async Task [|PlaceAsync|]() => await Task.Yield();
        """,
        """
        [Traced] public partial void Place(int id);

        private void PlaceCore(int id) { }
        [Traced] public partial void Place(string id);

        private void PlaceCore(string id) { }
        [Traced] public partial void Place<T>(T id);

        private void PlaceCore<T>(T id) { }
        [Traced] public partial Task PlaceAsync();

        private async Task PlaceCoreAsync() => await Task.Yield();
        """);

    [Fact]
    public async Task Leaves_out_what_cannot_be_changed()
    {
        const string Explicit = "[Telltale.Traced] int IOrders.{|TELL1002:Work|}() => 1;";
        DefinitionFix fix = new()
        {
            TestCode = $$"""
                // one beside the other
                interface IOrders { int Work(); }
                class Orders : IOrders
                {
                    {{Explicit}}
                    [Telltale.Traced] public void {|TELL1002:Rest|}() { }
                }
                """,
            FixedCode = $$"""
                // one beside the other
                interface IOrders { int Work(); }
                partial class Orders : IOrders
                {
                    {{Explicit}}
                    [Telltale.Traced] public partial void Rest();

                    private void RestCore() { }
                }
                """,
            FixedState = { MarkupHandling = MarkupMode.Allow },
        };
        await fix.RunAsync();
    }

    [Fact]
    public async Task Changes_many_documents_and_projects()
    {
        DefinitionFix fix = new();
        foreach (SolutionState state in new[] { fix.TestState, fix.FixedState })
        {
            bool isFixed = state == fix.FixedState;
            state.Sources.Add(Orders("Orders", isFixed));
            state.Sources.Add(Orders("Returns", isFixed));
            ProjectState other = state.AdditionalProjects["Other"];
            other.AdditionalReferences.AddRange(fix.TestState.AdditionalReferences);
            other.Sources.Add(Orders("Others", isFixed));
        }

        await fix.RunAsync();
    }

    [Fact]
    public Task Changes_the_method_that_a_use_points_at() => DelegateUses(
        """
        using System;
        using Telltale;

        public class Orders
        {
            public static Func<int, int> Place() => [|Work|];

            [Traced]
            public static int Work(int id) => id;
        }
        """,
        """
        using System;
        using Telltale;

        public partial class Orders
        {
            public static Func<int, int> Place() => Work;

            [Traced]
            public static partial int Work(int id);

            private static int WorkCore(int id) => id;
        }
        """);

    [Fact]
    public Task Changes_the_method_in_another_document_once() => DelegateUses(
        """
        using System;

        public class Orders
        {
            public static Func<int, int>[] All() => [[|Store.Load|], [|Store.Save|], Store.Drop, [|Store.Load|]];
        }
        """,
        """
        using System;

        public class Orders
        {
            public static Func<int, int>[] All() => [Store.Load, Store.Save, Store.Drop, Store.Load];
        }
        """,
        iterations: 2);

    private static async Task DelegateUses(string before, string after, int iterations = 1)
    {
        DefinitionFix fix = new() { Rule = TracedRules.EscapesAsDelegate, NumberOfIncrementalIterations = iterations };
        fix.TestState.Sources.Add(before);
        fix.TestState.Sources.Add(Store);
        fix.FixedState.Sources.Add(after);
        fix.FixedState.Sources.Add(before.Contains("Store") ? InstrumentedStore : Store);
        await fix.RunAsync();
    }

    private static string Orders(string name, bool isFixed) => isFixed
        ? $$"""
            // {{name}}
            public partial class {{name}} { [Telltale.Traced] public partial void Work();

            private void WorkCore() { } }
            """
        : $$"""
            // {{name}}
            public class {{name}} { [Telltale.Traced] public void [|Work|]() { } }
            """;
}

namespace Telltale.Generators.Tests;

/// <summary>What the user wrote stays as it was written: comments, regions, directives, line ends.</summary>
public class KeepsTheText
{
    private const string Before = """
        /// <summary>Takes orders.</summary>
        public class Orders // sic
        {
            #region Placing

            /// <summary>Places an order.</summary>
            /// <param name="id">Which.</param>
            /// <param name="timeout">How long.</param>
            [Traced] // seen by everyone
            public /* still */ async  Task<int> [|PlaceAsync|](
                [Tag("order.id")]
                string id, // the key
                // how long
                int  timeout = 3) // then
            {
                // Nothing is as slow as that.
        #if DEBUG
                await Task.Delay(timeout);
        #else
                await Task.Delay(timeout   *2);
        #endif
                return   id.Length;   // done
            } // PlaceAsync

            #endregion
        }
        """;

    private const string After = """
        /// <summary>Takes orders.</summary>
        public partial class Orders // sic
        {
            #region Placing

            /// <summary>Places an order.</summary>
            /// <param name="id">Which.</param>
            /// <param name="timeout">How long.</param>
            [Traced] // seen by everyone
            public /* still */ partial Task<int> PlaceAsync(
                [Tag("order.id")]
                string id, // the key
                // how long
                int  timeout = 3);

            private async Task<int> PlaceCoreAsync(
                string id,
                int timeout) // then
            {
                // Nothing is as slow as that.
        #if DEBUG
                await Task.Delay(timeout);
        #else
                await Task.Delay(timeout   *2);
        #endif
                return   id.Length;   // done
            } // PlaceAsync

            #endregion
        }
        """;

    [Fact]
    public Task Keeps_comments_regions_and_directives() => DefinitionFix.Changes(Before, After);

    [Fact]
    public Task Ends_lines_as_the_file_does() =>
        DefinitionFix.Changes(WithCarriageReturns(Before), WithCarriageReturns(After));

    [Fact]
    public Task Indents_as_the_method_does() => DefinitionFix.Changes(
        "namespace Shop\n{\n\tclass Orders\n\t{\n\t\t[Traced] void [|Work|]()\n\t\t{\n\t\t}\n\t}\n}",
        "namespace Shop\n{\n\tpartial class Orders\n\t{\n\t\t[Traced] private partial void Work();\n\n\t\tprivate void WorkCore()\n\t\t{\n\t\t}\n\t}\n}");

    [Fact]
    public Task Keeps_an_expression_on_its_own_lines() => DefinitionFix.ChangesMember(
        """
        [Traced]
        public Task<int> [|PlaceAsync|](string id)
            // cannot fail
            => Task.FromResult(
                id.Length);
        """,
        """
        [Traced]
        public partial Task<int> PlaceAsync(string id);

        private Task<int> PlaceCoreAsync(string id)
            // cannot fail
            => Task.FromResult(
                id.Length);
        """);

    [Fact]
    public Task Keeps_a_directive_that_reaches_past_the_body() => DefinitionFix.ChangesMember(
        """
        [Traced]
        public int [|Place|]()
        {
        #if DEBUG
            return 1;
        }
        #else
            return 2;
        }
        #endif
        """,
        """
        [Traced]
        public partial int Place();

        private int PlaceCore()
        {
        #if DEBUG
            return 1;
        }
        #else
            return 2;
        }
        #endif
        """);

    [Fact]
    public Task Comes_before_a_last_line_without_end() => DefinitionFix.Changes(
        "// one line\nclass Orders { [Telltale.Traced] void [|Work|]() { } }",
        "// one line\npartial class Orders { [Telltale.Traced] private partial void Work();\n\nprivate void WorkCore() { } }");

    private static string WithCarriageReturns(string code) => DefinitionFix.File(code).ReplaceLineEndings("\r\n");
}

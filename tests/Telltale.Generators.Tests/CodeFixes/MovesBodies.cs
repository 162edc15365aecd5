namespace Telltale.Generators.Tests;

/// <summary>Every kind of body moves as it stands.</summary>
public class MovesBodies
{
    [Fact]
    public Task Moves_the_body_to_a_core() => DefinitionFix.ChangesMember(
        """
        [Traced]
        public int [|Add|](int left, int right)
        {
            return left + right;
        }
        """,
        """
        [Traced]
        public partial int Add(int left, int right);

        private int AddCore(int left, int right)
        {
            return left + right;
        }
        """);

    [Fact]
    public Task Puts_the_core_before_Async_and_leaves_async_to_it() => DefinitionFix.ChangesMember(
        """
        /// <summary>Places an order.</summary>
        [Traced, Measured]
        public async Task<int> [|PlaceAsync|]([Tag("order.id")] string id, CancellationToken ct = default)
        {
            await Task.Delay(1, ct);
            return id.Length;
        }
        """,
        """
        /// <summary>Places an order.</summary>
        [Traced, Measured]
        public partial Task<int> PlaceAsync([Tag("order.id")] string id, CancellationToken ct = default);

        private async Task<int> PlaceCoreAsync(string id, CancellationToken ct)
        {
            await Task.Delay(1, ct);
            return id.Length;
        }
        """);

    [Theory]
    [InlineData("Place", "PlaceCore")]
    [InlineData("PlaceAsync", "PlaceCoreAsync")]
    [InlineData("PlaceCoreAsync", "PlaceCoreCoreAsync")]
    [InlineData("Async", "AsyncCore")]
    [InlineData("PlaceAsyncs", "PlaceAsyncsCore")]
    [InlineData("@event", "eventCore")]
    public Task Names_the_core_after_the_method(string name, string core) => DefinitionFix.ChangesMember(
        $$"""
        [Traced] public void {|TELL1002:{{name}}|}() { }
        """,
        $$"""
        [Traced] public partial void {{name}}();

        private void {{core}}() { }
        """);

    [Theory]
    [InlineData("public", "void", "{ }")]
    [InlineData("public", "int", "=> 1;")]
    [InlineData("public", "Task", "=> Task.CompletedTask;")]
    [InlineData("public", "int[]", "=> [1, 2];")]
    [InlineData("public", "(int Left, string Right)", "=> (1, \"\");")]
    [InlineData("public", "IEnumerable<int>", "{ yield return 1; }")]
    [InlineData("public", "ref readonly int", "=> ref (new int[1])[0];")]
    [InlineData("public", "Span<int>", "=> default;")]
    public Task Keeps_the_type_of_the_result(string access, string type, string body) => DefinitionFix.ChangesMember(
        $"""
        [Traced]
        {access} {type} [|Work|]() {body}
        """,
        $"""
        [Traced]
        {access} partial {type} Work();

        private {type} WorkCore() {body}
        """);

    [Theory]
    [InlineData("public async", "public", "private async", "Task", "=> await Task.Yield();")]
    [InlineData("public async", "public", "private async", "ValueTask<int>", "{ await Task.Yield(); return 1; }")]
    [InlineData("async internal", "internal", "private async", "Task", "=> await Task.Yield();")]
    [InlineData("public async", "public", "private async", "IAsyncEnumerable<int>", "{ await Task.Yield(); yield return 1; }")]
    [InlineData("internal static", "internal static", "private static", "int", "=> 1;")]
    [InlineData("protected internal static async", "protected internal static", "private static async", "Task", "=> await Task.Yield();")]
    [InlineData("public unsafe", "public unsafe", "private unsafe", "int*", "=> null;")]
    [InlineData("public virtual", "public virtual", "private", "int", "=> 1;")]
    [InlineData("public new", "public new", "private", "string", "=> base.ToString()!;", "ToString")]
    [InlineData("public override", "public override", "private", "string", "=> base.ToString()!;", "ToString")]
    [InlineData("public sealed override", "public sealed override", "private", "int", "=> base.GetHashCode();", "GetHashCode")]
    public Task Divides_the_modifiers(
        string before, string declaration, string core, string type, string body, string name = "Work") =>
        DefinitionFix.ChangesMember(
            $"""
            [Traced]
            {before} {type} [|{name}|]() {body}
            """,
            $"""
            [Traced]
            {declaration} partial {type} {name}();

            {core} {type} {name}Core() {body}
            """);

    [Theory]
    [InlineData("void", "private partial void", "private void", "{ }")]
    [InlineData("static void", "private static partial void", "private static void", "{ }")]
    [InlineData("async Task", "private partial Task", "private async Task", "=> await Task.Yield();")]
    [InlineData("static async Task", "private static partial Task", "private static async Task", "=> await Task.Yield();")]
    public Task Writes_out_private_on_the_declaration(string before, string after, string core, string body) =>
        DefinitionFix.ChangesMember(
            $"""
            [Traced]
            {before} [|Work|]() {body}
            """,
            $"""
            [Traced]
            {after} Work();

            {core} WorkCore() {body}
            """);

    [Fact]
    public Task Moves_EnumeratorCancellation_to_where_the_iterator_is() => DefinitionFix.ChangesMember(
        """
        [Traced]
        public async IAsyncEnumerable<int> [|CountAsync|](
            [Tag] int to,
            [EnumeratorCancellation] CancellationToken ct = default)
        {
            await Task.Delay(to, ct);
            yield return to;
        }
        """,
        """
        [Traced]
        public partial IAsyncEnumerable<int> CountAsync(
            [Tag] int to,
            CancellationToken ct = default);

        private async IAsyncEnumerable<int> CountCoreAsync(
            int to,
            [EnumeratorCancellation] CancellationToken ct)
        {
            await Task.Delay(to, ct);
            yield return to;
        }
        """);

    [Theory]
    [InlineData("[Baggage, EnumeratorCancellation]", "[Baggage]")]
    [InlineData("[EnumeratorCancellation, Baggage]", "[Baggage]")]
    [InlineData("[Baggage] [EnumeratorCancellation]", "[Baggage]")]
    public Task Leaves_the_attributes_beside_EnumeratorCancellation(string before, string after) => DefinitionFix.ChangesMember(
        $$"""
        [Traced]
        public async IAsyncEnumerable<int> [|CountAsync|]({{before}} CancellationToken ct) { await Task.Yield(); yield return 1; }
        """,
        $$"""
        [Traced]
        public partial IAsyncEnumerable<int> CountAsync({{after}} CancellationToken ct);

        private async IAsyncEnumerable<int> CountCoreAsync([EnumeratorCancellation] CancellationToken ct) { await Task.Yield(); yield return 1; }
        """);

    [Fact]
    public Task Leaves_recursion_to_the_method_itself() => DefinitionFix.ChangesMember(
        """
        [Traced]
        public int [|Depth|](int n) => n == 0 ? 0 : Depth(n - 1) + 1;
        """,
        """
        [Traced]
        public partial int Depth(int n);

        private int DepthCore(int n) => n == 0 ? 0 : Depth(n - 1) + 1;
        """);
}

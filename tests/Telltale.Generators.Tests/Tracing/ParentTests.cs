namespace Telltale.Generators.Tests;

/// <summary>What spans hang below, and what they carry.</summary>
public class ParentTests
{
    [Fact]
    public void Hangs_below_the_current_span_or_begins_a_trace() => Assert.Equal(
        ["Child < Outer", "Root", "Linked linked", "RootAsync", "> Outer", "Outer", "Linked", "> True"],
        Told.Only(
            """
            static class C
            {
                [Traced(Name = "Outer")] public static async Task Run() { Child(); Root(); Linked(); await RootAsync(); Print(Activity.Current?.OperationName); }
                [Traced(Name = "Child", Parent = SpanParent.Current)] public static void Child() { }
                [Traced(Name = "Root", Parent = SpanParent.NewRoot)] public static void Root() { }
                [Traced(Name = "Linked", Parent = SpanParent.NewRootLinked)] public static void Linked() { }
                [Traced(Name = "RootAsync", Parent = SpanParent.NewRoot)] public static async Task RootAsync() => await Task.Delay(5);
            }
            """,
            "await C.Run(); C.Linked(); Print(Activity.Current is null);"));

    [Fact]
    public void Restores_the_current_span_when_roots_fail() => Assert.Equal(
        ["Root Error {error.type=System.Exception}", "> Outer", "Stream", "> Outer", "Outer"],
        Told.Only(
            """
            static class C
            {
                [Traced(Name = "Outer")] public static async Task Run()
                {
                    try { Root(); } catch (Exception) { } Say(); await foreach (int i in Stream()) { } Say();
                }
                [Traced(Name = "Root", Parent = SpanParent.NewRoot)] public static void Root() => throw new Exception();
                [Traced(Name = "Stream", Parent = SpanParent.NewRoot)] public static async IAsyncEnumerable<int> Stream() { yield return 1; await Task.Delay(5); }
                private static void Say() => Print(Activity.Current?.OperationName);
            }
            """,
            "await C.Run();"));

    [Fact]
    public void Has_kinds() => Assert.Equal(
        ["C.A Client", "C.B Server", "C.P Producer", "C.D Consumer"],
        Told.By(
            """
            static class C
            {
                [Traced(Kind = ActivityKind.Client)] public static void A() { } [Traced(Kind = ActivityKind.Server)] public static void B() { }
                [Traced(Kind = ActivityKind.Producer)] public static void P() { } [Traced(Kind = ActivityKind.Consumer)] public static void D() { }
            }
            """,
            "C.A(); C.B(); C.P(); C.D();"));

    [Fact]
    public void Carries_baggage_to_children() => Assert.Equal(
        ["> 7 a none", "C.Inner < C.Outer", "C.Outer baggage:tenant=a baggage:order_id=7"],
        Told.Only(
            """
            static class C
            {
                [Traced] public static void Outer([Baggage] int orderId, [Baggage("tenant")] string t, [Baggage] string? none) => Inner();
                [Traced] public static void Inner() => Print($"{Activity.Current!.GetBaggageItem("order_id")} {Activity.Current.GetBaggageItem("tenant")} {Activity.Current.GetBaggageItem("none") ?? "none"}");
            }
            """,
            "C.Outer(7, \"a\", null);"));

    [Fact]
    public void Takes_a_correlation_id() => Assert.Equal(
        ["C.M {correlation.id=00000000-0000-0000-0000-000000000000} baggage:correlation.id=00000000-0000-0000-0000-000000000000", "C.N"],
        Told.By(
            "static class C { [Traced] public static void M([CorrelationId] Guid id) { } [Traced] public static void N([CorrelationId] string? id) { } }",
            "C.M(default); C.N(null);"));
}

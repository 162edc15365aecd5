namespace Telltale.Generators.Tests;

/// <summary>Where a call may stand.</summary>
public class PlaceTests
{
    private const string Say = "static class C { [Traced] public static int M([Tag] int i) => i; [Traced] public static bool Is(int i) => i > 1; }";

    [Fact]
    public void Records_calls_in_lambdas_and_local_functions() => Assert.Equal(
        ["C.M {i=1}", "C.M {i=2}", "C.M {i=3}", "C.M {i=4}", "> 10"],
        Told.By(Say, "Func<int> f = () => C.M(1); Func<int, int> g = delegate (int x) { return C.M(x); }; int L() => C.M(3); static int S() { return C.M(4); } Print(f() + g(2) + L() + S());"));

    [Fact]
    public void Records_calls_in_queries_over_objects() => Assert.Equal(
        ["C.Is", "C.Is", "C.M {i=2}", "C.M {i=3}", "> 3"],
        Told.By(Say, "Print(string.Join(\",\", from i in new[] { 1, 2 } where C.Is(i) let j = C.M(i) orderby j select C.M(j + 1)));"));

    [Fact]
    public void Records_calls_in_iterators_and_async_methods() => Assert.Equal(
        ["C.M {i=1}", "C.M {i=2}", "> 1,2", "C.M {i=3}", "> 3"],
        Told.By(
            Say,
            """
            Print(string.Join(",", It())); Print(await As());
            static IEnumerable<int> It() { yield return C.M(1); yield return C.M(2); }
            static async Task<int> As() { await Task.Yield(); return C.M(3); }
            """));

    [Fact]
    public void Records_calls_in_initialisers_and_constructors() => Assert.Equal(
        ["C.M {i=1}", "C.M {i=2}", "C.M {i=3}", "C.M {i=4}", "C.M {i=5}", "> 5"],
        Told.By(
            Say + """
            class Base { public Base(int i) => C.M(i); }
            class D : Base { private int _field = C.M(2); public int P { get; } = C.M(3); public D() : base(C.M(4) - 0) { Count = C.M(5); } public int Count; static D() => C.M(1); }
            """.Replace("public Base(int i) => C.M(i);", "public Base(int i) { }"),
            "Print(new D().Count);"));

    [Fact]
    public void Records_calls_in_this_initialisers_and_primary_constructors() => Assert.Equal(
        ["C.M {i=1}", "C.M {i=2}", "> 3"],
        Told.By(
            Say + "class B(int a) { public int A = a; } class D(int x) : B(C.M(x)) { public D() : this(1) => A += C.M(2); }",
            "Print(new D().A);"));

    [Fact]
    public void Records_calls_in_accessors_operators_indexers_and_finalisers() => Assert.Equal(
        ["C.M {i=1}", "C.M {i=2}", "C.M {i=3}", "C.M {i=4}", "C.M {i=5}", "> 15"],
        Told.By(
            Say + """
            class D
            {
                public int Get => C.M(1); public int Full { get { return C.M(2); } set => Held = C.M(value); } public int Held { get; private set; }
                public int this[int i] => C.M(i); public static int operator +(D a, D b) => C.M(5);
            }
            """,
            "D d = new(); int sum = d.Get + d.Full; d.Full = 3; Print(sum + d.Held + d[4] + (d + d));"));

    [Fact]
    public void Records_calls_in_interpolation_switches_and_collections() => Assert.Equal(
        ["C.M {i=1}", "C.M {i=2}", "C.M {i=3}", "C.M {i=4}", "> 1 [2,3] yes"],
        Told.By(
            Say,
            """Print($"{C.M(1)} [{string.Join(',', (int[])[C.M(2), .. new[] { C.M(3) }])}] {(C.M(4) switch { 4 when true => "yes", _ => "no" })}");"""));

    [Fact]
    public void Records_calls_of_top_level_statements() => Assert.Equal(
        ["C.M {i=1}", "> 1", "C.M {i=2}", "> 2"],
        Told.ByFiles(
            """
            // top-level
            using Telltale; using static Output;
            Print(C.M(1)); Print(L()); int L() => C.M(2);
            static class C { [Traced] public static int M([Tag] int i) => i; }
            """));

    [Fact]
    public void Records_calls_whose_lines_are_mapped_elsewhere() => Assert.Equal(
        ["C.M {i=1}", "C.M {i=2}", "C.M {i=3}", "C.M {i=4}", "> 10"],
        Told.By(
            Say,
            """
            int sum = 0;
            #line 100 "Other.razor"
            sum += C.M(1);
            #line hidden
            sum += C.M(2);
            #line (5, 1) - (5, 20) 3 "View.razor"
               sum += C.M(3);
            #line default
            sum += C.M(4); Print(sum);
            """));

    [Fact]
    public void Records_calls_of_partial_types_over_several_files() => Assert.Equal(
        ["P.A < P.B", "P.B", "> 2", "P.A", "> 1"],
        Told.ByFiles(
            "using Telltale; using static Output; partial class P { [Traced] public int A() => 1; } static class Program { static void Main() { Print(new P().B()); Other.Run(); } }",
            "using Telltale; partial class P { [Traced] public int B() => A() + 1; }",
            "static class Other { public static void Run() => Output.Print(new P().A()); }"));

    [Fact]
    public void Tells_the_same_of_the_same_program_again()
    {
        const string Main = "Print(C.M(1));";

        Assert.Equal(Told.By(Say, Main), Told.By(Say, Main));
    }

    [Fact]
    public void Leaves_calls_of_files_with_the_same_content_alone() => Assert.Equal(
        ["C.M {i=1}", "> 3"],
        Told.ByFiles(
            $"using Telltale; {Say} static class Program {{ static void Main() => Output.Print(C.M(1) + Two.Count); }}",
            "static partial class Two { } file static class X { internal static int Run() => C.M(1); }",
            "static partial class Two { } file static class X { internal static int Run() => C.M(1); }",
            "static partial class Two { public const int Count = 2; }"));

    [Fact]
    public void Records_a_call_beside_a_method_group_and_nameof() => Assert.Equal(
        ["C.M {i=1}", "> 3 M"],
        Told.By(Say, "Func<int, int> f = C.M; Print($\"{C.M(1) + f(2)} {nameof(C.M)}\");"));
}

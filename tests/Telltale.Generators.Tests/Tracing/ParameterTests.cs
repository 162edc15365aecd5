namespace Telltale.Generators.Tests;

/// <summary>Every kind of parameter and return value that a wrapper hands through.</summary>
public class ParameterTests
{
    [Fact]
    public void Hands_references_through() => Assert.Equal(
        ["C.M {c=3, d=7}", "> 7 1 2 3"],
        Told.By(
            """
            static class C
            {
                [Traced] public static int M(ref int a, in int b, [Tag] int c, [Tag] out int d, ref readonly int e)
                { int old = a; a = 1; d = old + e; return d; }
            }
            """,
            """int a = 5, b = 2, e = 2; C.M(ref a, in b, 3, out int d, in e); Print($"{d} {a} {b} 3");"""));

    [Fact]
    public void Passes_an_in_argument_that_has_no_place() => Assert.Equal(
        ["C.M", "> 5", "C.M", "> 3"],
        Told.By(
            "static class C { [Traced] public static int M(in int a, in long b = 1) => a + (int)b; }",
            "Print(C.M(2, 3)); Print(C.M(1 + 1));"));

    [Fact]
    public void Takes_readonly_references_of_virtual_methods_without_a_warning() => Assert.Equal(
        ["I.M", "V.M", "> 6"],
        Told.By(
            """
            interface I { [Traced] int M(in int a, ref readonly int b); }
            class V : I { [Traced] public virtual int M(in int a, ref readonly int b) => a + b; }
            """,
            "V v = new(); int b = 2; Print(((I)v).M(1, in b) + v.M(1, in b));"));

    [Fact]
    public void Sees_a_reference_change_while_the_method_runs() => Assert.Equal(
        ["C.M", "> 2"],
        Told.By(
            "static class C { private static int s_x = 1; [Traced] public static int M(in int a) { s_x++; return a; } public static int Run() => M(in s_x); }",
            "Print(C.Run());"));

    [Fact]
    public void Hands_params_through_expanded_or_not() => Assert.Equal(
        ["C.Sum", "C.Sum", "C.Sum", "> 6 3 0", "C.Spans", "C.Spans", "> 6 2", "C.Lists", "> 2", "C.Named", "> x:1"],
        Told.By(
            """
            static class C
            {
                [Traced] public static int Sum(params int[] values) => values.Sum();
                [Traced] public static int Spans(params ReadOnlySpan<int> values) { int s = 0; foreach (int v in values) { s += v; } return s; }
                [Traced] public static int Lists(params IEnumerable<string> values) => values.Count();
                [Traced] public static string Named(string name, params object?[] rest) => $"{name}:{rest.Length}";
            }
            """,
            """
            Print($"{C.Sum(1, 2, 3)} {C.Sum([1, 2])} {C.Sum()}"); Print($"{C.Spans(1, 2, 3)} {C.Spans([2])}");
            Print(C.Lists("a", "b")); Print(C.Named("x", (object?)null));
            """));

    [Fact]
    public void Takes_defaults_and_named_arguments_in_their_order() => Assert.Equal(
        ["C.M", "> b:2 a:1 1|2|x", "C.M", "> 7|5|y", "C.Caller", "> Main True"],
        Told.By(
            """
            static class C
            {
                [Traced] public static string M(int a, int b = 5, string c = "x") => $"{a}|{b}|{c}";
                [Traced] public static string Caller(int a = 0, [CallerMemberName] string name = "", [CallerLineNumber] int line = 0, [CallerArgumentExpression("a")] string ex = "")
                    => $"{name} {line > 0}";
                public static int Say(string what, int value) { s_said += $"{what}:{value} "; return value; }
                public static string s_said = "";
            }
            """,
            """
            string r = C.M(b: C.Say("b", 2), a: C.Say("a", 1)); Print(C.s_said + r);
            Print(C.M(c: "y", a: 7)); Print(C.Caller());
            """));

    [Fact]
    public void Returns_references() => Assert.Equal(
        ["C.At", "C.Fixed", "C.Row {cell=3}", "> 9 4 4"],
        Told.By(
            """
            class C
            {
                private readonly int[] _items = new int[3];
                [Traced] public ref int At(int i) => ref _items[i];
                [Traced] public ref readonly int Fixed(int i) => ref _items[i];
                [Traced] [return: Tag("cell")] public ref int Row(ref int cell) { cell = 3; return ref cell; }
            }
            """,
            """
            Use(); static void Use()
            {
                C c = new(); c.At(1) = 9; ref readonly int f = ref c.Fixed(1);
                int x = 2; ref int y = ref c.Row(ref x); y++; Print($"{f} {x} {y}");
            }
            """));

    [Fact]
    public void Hands_spans_scoped_values_and_ref_structs_through() => Assert.Equal(
        ["C.Fill {text=abc}", "C.Slice", "> aac", "C.Keep", "> 2"],
        Told.By(
            """
            static class C
            {
                [Traced] public static void Fill([Tag] ReadOnlySpan<char> text, scoped Span<char> to) { text.CopyTo(to); to[1] = 'a'; }
                [Traced] public static Span<char> Slice(Span<char> all, scoped ReadOnlySpan<int> range) => all.Slice(range[0]);
                [Traced] public static int Keep<T>(scoped T value, Func<T, int> f) where T : allows ref struct => f(value);
            }
            """,
            """
            Use(); static void Use()
            {
                Span<char> to = stackalloc char[3]; C.Fill("abc", to); Print(C.Slice(to, [0]).ToString());
                Print(C.Keep("ab".AsSpan(), s => s.Length));
            }
            """));

    [Fact]
    public void Keeps_the_names_of_tuples() => Assert.Equal(
        ["C.Pair", "C.Nested", "> 1 b 2"],
        Told.By(
            """
            static class C
            {
                [Traced] public static (int Number, string Text) Pair((int A, string B) p) => (p.A, p.B);
                [Traced] public static List<(int X, (string? Y, int) Z)> Nested(Dictionary<string, (int L, int R)> d) => [(d["a"].L, ("b", d["a"].R))];
            }
            """,
            """var p = C.Pair((1, "b")); var n = C.Nested(new() { ["a"] = (1, 2) }); Print($"{p.Number} {p.Text} {n[0].Z.Item2}");"""));

    [Fact]
    public void Keeps_the_flow_of_nullability() => Assert.Equal(
        ["C.Find", "C.Try", "C.Pick", "> 1 1 x"],
        Told.By(
            """
            static class C
            {
                [Traced] public static string? Find(string? key, List<string?>? all) => key;
                [Traced] public static bool Try([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out string value) { value = key!; return key is not null; }
                [Traced] [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(value))] public static T? Pick<T>(T? value) => value;
                [Traced] [System.Diagnostics.CodeAnalysis.DoesNotReturn] public static void Fail(string message) => throw new InvalidOperationException(message);
            }
            """,
            """
            string? k = C.Find("1", null); if (!C.Try(k, out string? v)) { C.Fail("no"); } Print($"{k.Length} {v.Length} {C.Pick("x").ToString()}");
            """));

    [Fact]
    public void Takes_oblivious_and_dynamic_types() => Assert.Equal(
        ["Old.M", "> ab", "C.D", "> 3", "C.E", "> x"],
        Told.By(
            """
            #nullable disable
            static class Old { [Traced] public static string M(string a, List<string> b) => a + b[0]; }
            #nullable restore
            static class C
            {
                [Traced] public static dynamic D(dynamic a, List<dynamic> b) => a + b.Count;
                [Traced] public static string E(dynamic a) => a.ToString();
            }
            """,
            """Print(Old.M("a", ["b"])); Print((object)C.D((object)2, [1])); Print(C.E((object)"x"));"""));

    [Fact]
    public void Takes_pointers() => Assert.Equal(
        ["C.Deref", "C.Apply", "> 5 10"],
        Told.By(
            """
            static unsafe class C
            {
                [Traced] public static int Deref(int* p, void* q, int*[] r) => *p;
                [Traced] public static int Apply(delegate*<int, int> f, int x) => f(x);
                public static int Twice(int x) => x * 2;
            }
            """,
            """Use(); static unsafe void Use() { int x = 5; Print($"{C.Deref(&x, null, [])} {C.Apply(&C.Twice, 5)}"); }"""));
}

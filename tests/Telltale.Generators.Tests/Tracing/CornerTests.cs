namespace Telltale.Generators.Tests;

/// <summary>Rare forms that were once, or nearly, got wrong.</summary>
public class CornerTests
{
    [Fact]
    public void Returns_references_into_a_struct() => Assert.Equal(
        ["S.Ref", "S.Span", "S.Read", "> 5 5 5"],
        Told.By(
            """
            struct S
            {
                public int V; [Traced, System.Diagnostics.CodeAnalysis.UnscopedRef] public ref int Ref() => ref V;
                [Traced, System.Diagnostics.CodeAnalysis.UnscopedRef] public Span<int> Span() => new(ref V);
                [Traced, System.Diagnostics.CodeAnalysis.UnscopedRef] public readonly ref readonly int Read() => ref V;
            }
            """,
            """Use(); static void Use() { S s = default; s.Ref() = 5; Span<int> span = s.Span(); ref readonly int r = ref s.Read(); Print($"{s.V} {span[0]} {r}"); }"""));

    [Fact]
    public void Implements_oblivious_definitions() => Assert.Equal(
        ["C.M", "C.N", "> ab"],
        Told.Only(
            """
            #nullable disable
            partial class C
            {
                [Traced] public partial string M(string a, List<string> b); private string MCore(string a, List<string> b) => a;
                [Traced] public partial T N<T>(T a) where T : class; private T NCore<T>(T a) where T : class => a;
            }
            #nullable restore
            """,
            """Print(new C().M("a", null) + new C().N("b"));"""));

    [Fact]
    public void Implements_overrides_with_unconstrained_annotations() => Assert.Equal(
        ["B.G", "B.H", "> x 1"],
        Told.Only(
            """
            abstract class A { public abstract T? G<T>(T? t); public abstract T? H<T>(T? t) where T : struct; }
            partial class B : A
            {
                [Traced] public override partial T? G<T>(T? t) where T : default; private T? GCore<T>(T? t) => t;
                [Traced] public override partial T? H<T>(T? t) where T : struct; private T? HCore<T>(T? t) where T : struct => t;
            }
            """,
            """A a = new B(); Print(a.G("x") + " " + a.H<int>(1));"""));

    [Fact]
    public void Implements_definitions_with_scoped_spans() => Assert.Equal(
        ["C.M", "C.N", "> b 2"],
        Told.Only(
            """
            static partial class C
            {
                [Traced] public static partial Span<char> M(Span<char> a, params ReadOnlySpan<int> more); private static Span<char> MCore(Span<char> a, scoped ReadOnlySpan<int> more) => a[more[0]..];
                [Traced] public static partial int N(params ReadOnlySpan<int> more); private static int NCore(ReadOnlySpan<int> more) => more.Length;
            }
            """,
            """Use(); static void Use() { Span<char> s = C.M("ab".ToCharArray(), 1); Print($"{s.ToString()} {C.N(1, 2)}"); }"""));

    [Fact]
    public void Keeps_flow_attributes_of_definitions() => Assert.Equal(
        ["C.Try", "> 1"],
        Told.Only(
            """
            static partial class C
            {
                [Traced] public static partial bool Try(string? key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value);
                private static bool TryCore(string? key, out string? value) { value = key; return key is not null; }
            }
            """,
            """if (C.Try("1", out string? v)) { Print(v.Length); }"""));

    [Fact]
    public void Leaves_awaits_of_what_a_stream_configures() => Assert.Equal(
        ["S.Run", "> 3 False", "S.Run {telltale.outcome=abandoned}", "> 0"],
        Told.By(
            "static class S { [Traced] public static async IAsyncEnumerable<int> Run() { yield return 1; await Task.Delay(1); yield return 2; } }",
            """
            int sum = 0; await foreach (int i in S.Run().ConfigureAwait(false)) { sum += i; }
            IAsyncEnumerator<int> e = S.Run().GetAsyncEnumerator(); Print($"{sum} {Activity.Current is not null}");
            await e.MoveNextAsync(); await e.DisposeAsync(); await e.DisposeAsync(); Print(e.Current);
            """));

    [Fact]
    public void Repeats_what_the_trimmer_reads() => Assert.Equal(
        ["C.M", "C.N", "> 2"],
        Told.By(
            """
            #pragma warning disable
            static class C
            {
                [Traced, System.Diagnostics.CodeAnalysis.RequiresUnreferencedCode("a \"b\""), System.Runtime.Versioning.SupportedOSPlatform("linux")] public static int M() => 1;
                [Traced] public static int N<[System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicMethods)] T>([System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.All)] Type t) => 1;
            }
            """,
            "Print(C.M() + C.N<string>(typeof(int)));"));

    [Fact]
    public void Records_calls_on_receivers_with_effects_once() => Assert.Equal(
        ["C.Next", "S.Add", "S.Add", "> 1 1"],
        Told.By(
            """
            struct S { public int V; [Traced] public void Add(int by) => V += by; }
            class C { public S[] All = new S[2]; public int At; [Traced] public C Next() { At++; return this; } }
            """,
            """C c = new(); int i = 0; c.Next().All[i++].Add(1); c.All[i].Add(c.At); Print($"{c.All[0].V} {c.All[1].V}");"""));

    [Fact]
    public void Evaluates_the_arguments_of_struct_calls_after_the_receiver() => Assert.Equal(
        ["S.Add", "> 11", "R.Add", "> 3"],
        Told.By(
            """
            struct S { public int V; [Traced] public int Add(int by) => V + by; } readonly struct R(int v) { [Traced] public int Add(int by) => v + by; }
            static class Get { public static S Held = new() { V = 1 }; public static S Value => Held; public static int Change(int v) { Held.V = 10; return v; } public static R Fixed { get; set; } = new(2); public static int Fix() { Fixed = new(50); return 1; } }
            """,
            "Print(Get.Held.Add(Get.Change(1))); Print(Get.Fixed.Add(Get.Fix()));"));

    [Fact]
    public void Keeps_spans_alive_that_go_through() => Assert.Equal(
        ["C.Tail", "C.Pick", "> bc b"],
        Told.By(
            """
            static class C
            {
                [Traced] public static ReadOnlySpan<char> Tail(ReadOnlySpan<char> s) => s[1..];
                [Traced] public static ref readonly char Pick(ReadOnlySpan<char> s, in int i) => ref s[i];
            }
            """,
            """Use(); static void Use() { ReadOnlySpan<char> t = C.Tail("abc"); Print($"{t.ToString()} {C.Pick(t, 0)}"); }"""));

    [Fact]
    public void Records_a_lock_free_parallel_run_completely() => Assert.Equal(
        201,
        Told.Only(
            "static class C { [Traced, Measured] public static async Task<int> M(int i) { await Task.Yield(); return i; } }",
            "int[] all = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => C.M(i))); Print(all.Sum());").Length);

    [Fact]
    public void Is_not_seen_by_reentrant_listeners_as_current() => Assert.Equal(
        ["C.Inner < C.M", "C.M", "> done"],
        Told.Only(
            """
            static class C
            {
                [Traced] public static ValueTask<int> M() => Inner(); [Traced] private static async ValueTask<int> Inner() { await Task.Yield(); return 1; }
            }
            """,
            "await C.M(); Print(Activity.Current is null ? \"done\" : \"left\");"));
}

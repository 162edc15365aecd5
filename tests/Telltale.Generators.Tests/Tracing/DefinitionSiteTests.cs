namespace Telltale.Generators.Tests;

/// <summary>Partial methods that are implemented around their core.</summary>
public class DefinitionSiteTests
{
    private static string[] By(string declarations, string statements) => Told.Only(declarations, statements);

    [Fact]
    public void Implements_instance_static_and_generic_methods() => Assert.Equal(
        ["C.Add {a=1}", "C.Twice", "C.First", "> 3 4 x"],
        By(
            """
            partial class C
            {
                [Traced] public partial int Add([Tag] int a, int b); private int AddCore(int a, int b) => a + b;
                [Traced] public static partial int Twice(int a); private static int TwiceCore(int a) => a * 2;
                [Traced] public partial T First<T>(IEnumerable<T> all) where T : class?; private T FirstCore<T>(IEnumerable<T> all) where T : class? => all.First();
            }
            """,
            """Print($"{new C().Add(1, 2)} {C.Twice(2)} {new C().First(["x"])}");"""));

    [Fact]
    public void Sees_calls_through_delegates_interfaces_and_dynamic() => Assert.Equal(
        ["C.M", "> 1", "C.M", "> 1", "C.M", "> 1"],
        By(
            "interface I { int M(); } partial class C : I { [Traced] public partial int M(); private int MCore() => 1; }",
            "Func<int> f = new C().M; Print(f()); I i = new C(); Print(i.M()); dynamic d = new C(); Print((object)d.M());"));

    [Fact]
    public void Implements_methods_of_every_type() => Assert.Equal(
        ["S.M", "R.M", "RS.M", "G.M", "Inner.M", "Ext.M", "RO.M", "> 1 2 3 4 5 6 7"],
        By(
            """
            namespace N.@class
            {
                partial struct S { public int V; [Traced] public partial int M(); private int MCore() => ++V; }
                partial record R(int V) { [Traced] public partial int M(); private int MCore() => V; }
                partial record struct RS(int V) { [Traced] public readonly partial int M(); private readonly int MCore() => V; }
                partial class G<T> where T : notnull { [Traced] public partial int M(T t); private int MCore(T t) => 4; }
                partial class Outer<T> { public partial class Inner { [Traced] public partial int M(T t); private int MCore(T t) => 5; } }
                static partial class Ext { [Traced] public static partial int M(this string s, params int[] more); private static int MCore(string s, int[] more) => more.Length; }
                readonly partial struct RO { [Traced] public partial int M(); private int MCore() => 7; }
            }
            """,
            """
            N.@class.S s = default; s.M();
            Print($"{s.V} {new N.@class.R(2).M()} {new N.@class.RS(3).M()} {new N.@class.G<int>().M(1)} {new N.@class.Outer<int>.Inner().M(1)} {N.@class.Ext.M("", 1, 2, 3, 4, 5, 6)} {new N.@class.RO().M()}");
            """));

    [Fact]
    public void Keeps_every_modifier() => Assert.Equal(
        ["C.A < C.Run", "C.B < C.Run", "C.D < C.Run", "C.E < C.Run", "C.F < C.Run", "C.Run", "> 31"],
        By(
            """
            partial class C
            {
                [Traced] public partial int Run(); private int RunCore() => A() + B() + D() + E() + F();
                [Traced] private partial int A(); private int ACore() => 1;
                [Traced] protected partial int B(); private int BCore() => 2;
                [Traced] private protected partial int D(); private int DCore() => 4;
                [Traced] protected internal virtual partial int E(); private int ECore() => 8;
                [Traced] internal partial int F(); private int FCore() => 16;
            }
            """,
            "Print(new C().Run());"));

    [Fact]
    public void Overrides_hides_and_seals() => Assert.Equal(
        ["B.M", "D.N", "B.G", "> B D x"],
        By(
            """
            class A { public virtual string M() => "A"; public virtual T G<T>(T t) where T : class => t; public string N() => "A"; }
            partial class B : A { [Traced] public sealed override partial string M(); private string MCore() => "B"; [Traced] public override partial T G<T>(T t) where T : class; private T GCore<T>(T t) where T : class => t; }
            partial class D : A { [Traced] public new virtual partial string N(); private string NCore() => "D"; }
            """,
            """A a = new B(); string m = a.M(), n = new D().N(); Print($"{m} {n} {a.G("x")}");"""));

    [Fact]
    public void Is_annotated_through_its_interface_and_intercepts_nothing_more() => Assert.Equal(
        ["C.M {id=1}", "C.M {id=2}", "> 3"],
        By(
            "interface I { [Traced] int M([Tag] int id); } partial class C : I { public partial int M(int id); private int MCore(int id) => id; }",
            "I i = new C(); Print(i.M(1) + new C().M(2));"));

    [Fact]
    public void Implements_asynchronous_methods_around_CoreAsync() => Assert.Equal(
        ["> True", "C.PlaceAsync {result=3}", "> 3", "C.CountAsync", "> 2"],
        By(
            """
            partial class C
            {
                [Traced] [return: Tag] public partial Task<int> PlaceAsync(int a);
                private async Task<int> PlaceCoreAsync(int a) { await Task.Yield(); Print(Activity.Current?.OperationName == "C.PlaceAsync"); return a; }
                [Traced] public partial IAsyncEnumerable<int> CountAsync();
                private async IAsyncEnumerable<int> CountCoreAsync() { yield return 1; await Task.Yield(); yield return 2; }
            }
            """,
            "Print(await new C().PlaceAsync(3)); int last = 0; await foreach (int i in new C().CountAsync()) { last = i; } Print(last);"));

    [Fact]
    public void Hands_references_defaults_and_params_through() => Assert.Equal(
        ["C.M {d=8}", "> 8 2", "C.At", "C.At", "> 5", "C.P", "> 2", "C.Ptr", "> 4"],
        By(
            """
            static partial class C
            {
                [Traced] public static partial bool M(ref int a, in int b, [Tag] out int d, int e = 5);
                private static bool MCore(ref int a, in int b, out int d, int e) { a++; d = e + b; return true; }
                private static int[] s_all = [4];
                [Traced] public static partial ref int At(int i); private static ref int AtCore(int i) => ref s_all[i];
                [Traced] public static partial int P(params ReadOnlySpan<string?> all); private static int PCore(ReadOnlySpan<string?> all) => all.Length;
                [Traced] public static unsafe partial int Ptr(int* p); private static unsafe int PtrCore(int* p) => *p;
            }
            """,
            """
            int a = 1; C.M(ref a, 3, out int d); Print($"{d} {a}"); C.At(0)++; Print(C.At(0) is var x ? x : 0); Print(C.P("a", null));
            Use(); static unsafe void Use() { int four = 4; Print(C.Ptr(&four)); }
            """));

    [Fact]
    public void Takes_partial_types_over_several_files() => Assert.Equal(
        ["C.A < C.B", "C.B", "> 2"],
        Script.Of(
            $"{Told.Usings} partial class C {{ [Traced] public partial int A(); }} static class Program {{ static void Main() => Print(new C().B()); }}",
            "partial class C { private int ACore() => 1; private int BCore() => A() + 1; }",
            "partial class C { [Telltale.Traced] public partial int B(); }",
            Told.Output));

    [Fact]
    public void Tells_overloads_apart() => Assert.Equal(
        ["C.M {a=1}", "C.M {b=x}", "> 1x"],
        By(
            """
            partial class C
            {
                [Traced] public partial string M([Tag] int a); [Traced] public partial string M([Tag] string b);
                private string MCore(int a) => $"{a}"; private string MCore(string b) => b; private int MRecorded; private void M_2Recorded() => MRecorded++;
            }
            """,
            """Print(new C().M(1) + new C().M("x"));"""));

    [Fact]
    public void Passes_through_when_switched_off()
    {
        Microsoft.CodeAnalysis.CSharp.CSharpCompilation program = Run.Compile(
            $$"""
            {{Told.Usings}}
            partial class C
            {
                [Traced] public partial int M([Tag] int a); private int MCore(int a) => a; [Traced] public partial ref int R(); private int _r; private ref int RCore() => ref _r;
                [Traced] public partial void V(); private void VCore() { } [Traced] public int Plain() => 1;
            }
            static class Program { static void Main() { C c = new(); c.R() = 2; c.V(); Print(c.M(1) + c.R() + c.Plain()); } }
            """,
            Told.Output);

        Assert.Equal(
            ["> 4"],
            Script.Of(Run.Of(program, new Dictionary<string, string> { ["build_property.TelltaleEnabled"] = "false" }).Output));
    }

    [Fact]
    public void Prints_nothing_else_when_nobody_listens() => Assert.Equal(
        ["> 3"],
        Script.Of(
            Run.Of(
                $$"""
                {{Told.Usings}}
                partial class C { [Traced] public partial int Add(int a, int b); private int AddCore(int a, int b) => a + b; }
                static class Program { static void Main() => Print(new C().Add(1, 2)); }
                """,
                Told.Output).Output,
            listening: false));
}

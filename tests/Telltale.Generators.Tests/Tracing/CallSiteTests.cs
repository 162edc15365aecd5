namespace Telltale.Generators.Tests;

/// <summary>Every way in which a call reaches its method.</summary>
public class CallSiteTests
{
    [Fact]
    public void Records_an_instance_call() => Assert.Equal(
        ["Calc.Add {a=1}", "> 3"],
        Told.By("class Calc { [Traced] public int Add([Tag] int a, int b) => a + b; }", "Print(new Calc().Add(1, 2));"));

    [Fact]
    public void Records_a_static_call() => Assert.Equal(
        ["Calc.Add", "> 3"],
        Told.By("static class Calc { [Traced] public static int Add(int a, int b) => a + b; }", "Print(Calc.Add(1, 2));"));

    [Fact]
    public void Records_a_virtual_call_once_and_calls_the_override() => Assert.Equal(
        ["A.M", "> B", "B.M", "> B"],
        Told.By(
            """
            class A { [Traced] public virtual string M() => "A"; }
            class B : A { public override string M() => "B"; }
            """,
            "A a = new B(); Print(a.M()); Print(new B().M());"));

    [Fact]
    public void Records_an_interface_call_of_an_annotated_member() => Assert.Equal(
        ["I.M", "> 1", "C.M", "> 1"],
        Told.By(
            "interface I { [Traced] int M(); } class C : I { public int M() => 1; }",
            "I i = new C(); Print(i.M()); Print(new C().M());"));

    [Fact]
    public void Records_a_default_interface_member() => Assert.Equal(
        ["I.M", "> 7"],
        Told.By("interface I { [Traced] int M() => 7; } class C : I;", "I i = new C(); Print(i.M());"));

    [Fact]
    public void Records_a_call_through_a_type_parameter_that_is_a_class() => Assert.Equal(
        ["I.M", "> 1"],
        Told.By(
            "interface I { [Traced] int M(); } class C : I { public int M() => 1; }",
            "Print(Of(new C())); static int Of<T>(T value) where T : class, I => value.M();"));

    [Fact]
    public void Leaves_a_call_through_an_unconstrained_type_parameter_alone() => Assert.Equal(
        ["> 1 1", "> 1 1"],
        Told.By(
            """
            interface I { [Traced] int M(); int Count { get; } }
            struct S : I { public int Count { get; private set; } int I.M() => ++Count; }
            class C : I { public int Count { get; private set; } int I.M() => ++Count; }
            """,
            """
            Print(Of(new S())); Print(Of(new C()));
            static string Of<T>(T value) where T : I => $"{value.M()} {value.Count}";
            """));

    [Fact]
    public void Leaves_a_default_interface_member_called_on_a_struct_type_parameter_alone() => Assert.Equal(
        ["> 1"],
        Told.By(
            "interface I { [Traced] int M() => 1; } struct S : I;",
            "Print(Of(new S())); static int Of<T>(T value) where T : struct, I => value.M();"));

    [Fact]
    public void Records_a_static_abstract_member_called_on_its_self_parameter() => Assert.Equal(
        ["INamed.NameOf", "> C 3"],
        Told.By(
            """
            interface INamed<TSelf> where TSelf : INamed<TSelf> { [Traced] static abstract string NameOf(int id); }
            class C : INamed<C> { static string INamed<C>.NameOf(int id) => "C " + id; }
            """,
            "Print(Of<C>(3)); static string Of<T>(int id) where T : INamed<T> => T.NameOf(id);"));

    [Fact]
    public void Leaves_a_static_abstract_member_of_another_type_parameter_alone() => Assert.Equal(
        ["> C 3"],
        Told.By(
            """
            interface INamed { [Traced] static abstract string NameOf(int id); }
            class C : INamed { static string INamed.NameOf(int id) => "C " + id; }
            """,
            "Print(Of<C>(3)); static string Of<T>(int id) where T : INamed => T.NameOf(id);"));

    [Fact]
    public void Records_a_conditional_call_only_when_there_is_a_receiver() => Assert.Equal(
        ["C.Next", "C.M", "> 1", "> ", "C.Next", "C.Next", "C.M", "> 1"],
        Told.By(
            "class C { [Traced] public int M() => 1; [Traced] public C? Next() => this; }",
            "C? c = new C(); Print(c?.Next()?.M()); c = null; Print(c?.M()); Print(new C()?.Next()!.Next()?.M());"));

    [Fact]
    public void Records_every_call_of_a_chain_on_one_line() => Assert.Equal(
        ["C.Plus {i=1}", "C.Plus {i=2}", "C.Plus {i=3}", "> 6"],
        Told.By(
            "class C { public int Sum; [Traced] public C Plus([Tag] int i) { Sum += i; return this; } }",
            "Print(new C().Plus(1)!.Plus(2).Plus(3).Sum);"));

    [Fact]
    public void Records_nested_calls_from_the_inside() => Assert.Equal(
        ["C.M {i=1}", "C.M {i=2}", "C.M {i=3}", "> 4"],
        Told.By("static class C { [Traced] public static int M([Tag] int i) => i + 1; }", "Print(C.M(C.M(C.M(1))));"));

    [Fact]
    public void Records_a_call_within_the_type_itself() => Assert.Equal(
        ["C.Inner < C.Outer", "C.Inner < C.Outer", "C.Outer", "> 2"],
        Told.By(
            "class C { [Traced] public int Outer() => Inner() + this.Inner(); [Traced] public int Inner() => 1; }",
            "Print(new C().Outer());"));

    [Fact]
    public void Records_a_recursive_call() => Assert.Equal(
        ["C.Down < C.Down {i=0}", "C.Down < C.Down {i=1}", "C.Down {i=2}", "> 0"],
        Told.By("static class C { [Traced] public static int Down([Tag] int i) => i == 0 ? 0 : Down(i - 1); }", "Print(C.Down(2));"));
}

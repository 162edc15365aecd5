namespace Telltale.Generators.Tests;

/// <summary>Annotations that a method has from elsewhere.</summary>
public class InheritanceTests
{
    [Fact]
    public void Comes_from_the_method_that_is_overridden() => Assert.Equal(
        ["A.M", "B.M", "D.M", "> 3"],
        Told.By(
            "abstract class A { [Traced] public abstract int M(); } class B : A { public override int M() => 1; } class D : B { public sealed override int M() => 1; }",
            "A a = new B(); Print(a.M() + new B().M() + new D().M());"));

    [Fact]
    public void Comes_from_the_interface_member_that_is_implemented() => Assert.Equal(
        ["C.Get {key=1}", "IGet.Get {key=2}", "> 12"],
        Told.By(
            "interface IGet<T> { [Traced] T Get([Tag] int key); } class C : IGet<string> { public string Get(int key) => key.ToString(); }",
            "IGet<string> g = new C(); Print(new C().Get(1) + g.Get(2));"));

    [Fact]
    public void Comes_from_an_interface_of_an_interface_and_of_a_base() => Assert.Equal(
        ["C.M", "C.N", "IBase.M", "> 3"],
        Told.By(
            """
            interface IBase { [Traced] int M(); } interface IMore : IBase { [Traced] int N(); }
            class Base { public int M() => 1; } class C : IMore { public int M() => 1; public int N() => 1; } class D : Base, IBase;
            """,
            "IBase d = new D(); Print(new C().M() + new C().N() + d.M());"));

    [Fact]
    public void Comes_from_the_type_and_names_its_part() => Assert.Equal(
        ["Shop.A", "Shop.B", "own", "> 3"],
        Told.By(
            """[Traced(Name = "Shop")] class C { public int A() => 1; public static int B() => 1; [Traced(Name = "own")] public int D() => 1; }""",
            "Print(new C().A() + C.B() + new C().D());"));

    [Fact]
    public void Comes_from_an_annotated_interface() => Assert.Equal(
        ["I.A", "I.B", "C.A", "> 3"],
        Told.By(
            "[Traced] interface I { int A(); int B() => 1; [NotTraced] int D(); } class C : I { public int A() => 1; public int D() => 0; }",
            "I i = new C(); Print(i.A() + i.B() + i.D() + new C().A() + new C().D());"));

    [Fact]
    public void Holds_for_explicit_implementations_through_their_interface() => Assert.Equal(
        ["I.A", "> 1"],
        Told.By("interface I { [Traced] int A(); } class C : I { int I.A() => 1; }", "I i = new C(); Print(i.A());"));

    [Fact]
    public void Holds_for_structs_records_and_nested_types() => Assert.Equal(
        ["S.M", "R.M", "N.M", "RS.M", "> 4"],
        Told.By(
            """
            [Traced] struct S { public int M() => 1; } [Traced] record R { public int M() => 1; } record struct RS { [Traced] public int M() => 1; }
            class Outer { [Traced] public class N { public int M() => 1; } }
            """,
            "Print(new S().M() + new R().M() + new Outer.N().M() + new RS().M());"));

    [Fact]
    public void Is_left_out_of_an_override_that_says_so() => Assert.Equal(
        ["A.M", "> 2"],
        Told.By(
            "class A { [Traced] public virtual int M() => 1; } class B : A { [NotTraced] public override int M() => 1; }",
            "A a = new B(); Print(a.M() + new B().M());"));

    [Fact]
    public void Is_one_span_for_members_that_several_interfaces_name() => Assert.Equal(
        ["C.M", "> 1"],
        Told.By(
            "interface I { [Traced] int M(); } interface J { [Traced(Name = \"J\")] int M(); } class C : I, J { [Traced] public int M() => 1; }",
            "Print(new C().M());"));
}

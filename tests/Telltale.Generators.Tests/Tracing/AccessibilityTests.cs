namespace Telltale.Generators.Tests;

/// <summary>Targets that code elsewhere may not call.</summary>
public class AccessibilityTests
{
    [Fact]
    public void Reaches_members_of_every_accessibility() => Assert.Equal(
        [
            "C.Private < C.All", "C.Protected < C.All", "C.PrivateProtected < C.All", "C.ProtectedInternal < C.All", "C.Internal < C.All",
            "C.PrivateStatic < C.All", "C.All", "> 63",
        ],
        Told.By(
            """
            class C
            {
                [Traced] public int All() { int x = 0; return Private(ref x) + Protected(2) + PrivateProtected() + ProtectedInternal() + Internal() + PrivateStatic(32); }
                [Traced] private int Private(ref int x) => 1 + x;
                [Traced] protected int Protected(int by) => by;
                [Traced] private protected int PrivateProtected() => 4;
                [Traced] protected internal int ProtectedInternal() => 8;
                [Traced] internal int Internal() => 16;
                [Traced] private static int PrivateStatic(int by) => by;
            }
            """,
            "Print(new C().All());"));

    [Fact]
    public void Calls_the_override_of_a_protected_virtual_method() => Assert.Equal(
        ["A.M < A.Run", "A.Run", "> B", "A.N", "> B2"],
        Told.By(
            """
            class A
            {
                [Traced] public string Run() => M();
                [Traced] protected virtual string M() => "A";
                [Traced] private protected virtual string N() => "A2"; public string RunN() => N();
            }
            class B : A { protected override string M() => "B"; private protected override string N() => "B2"; }
            """,
            "Print(new B().Run()); Print(new B().RunN());"));

    [Fact]
    public void Reaches_a_protected_method_of_a_base_type() => Assert.Equal(
        ["A.M", "> 1", "A.S", "> 2", "A.M", "> 1"],
        Told.By(
            """
            class A<T> { [Traced] protected int M(T t) => 1; [Traced] protected static int S() => 2; }
            class B : A<string> { public int Run() => M(""); public int RunStatic() => S(); public int RunThis() => this.M("x"); }
            """,
            "Print(new B().Run()); Print(new B().RunStatic()); Print(new B().RunThis());"));

    [Fact]
    public void Reaches_private_statics_of_static_classes_and_structs() => Assert.Equal(
        ["C.M {a=1}", "> 2", "S.M", "> 3", "S.N", "> 4"],
        Told.By(
            """
            static class C { [Traced] private static int M([Tag] int a, in int b = 1) => a + b; public static int Run() => M(1); }
            struct S { [Traced] private static int M() => 3; public static int Run() => M(); [Traced] private readonly int N() => 4; public int RunN() => N(); }
            """,
            "Print(C.Run()); Print(S.Run()); Print(new S().RunN());"));

    [Fact]
    public void Leaves_private_statics_of_generic_static_classes_alone() => Assert.Equal(
        ["> 2"],
        Told.By(
            "static class C<T> { [Traced] private static int M(int a) => a + 1; public static int Run() => M(1); }",
            "Print(C<int>.Run());"));

    [Fact]
    public void Reaches_private_extensions() => Assert.Equal(
        ["Ext.Twice", "> aa"],
        Told.By(
            """static class Ext { [Traced] private static string Twice(this string s) => s + s; public static string Run() => "a".Twice(); }""",
            "Print(Ext.Run());"));

    [Fact]
    public void Leaves_methods_with_hidden_types_alone() => Assert.Equal(
        ["> 1 2 3"],
        Told.By(
            """
            class C
            {
                private class Hidden { [Traced] public int Of() => 3; }
                [Traced] private int Takes(Hidden h) => 1; [Traced] private List<Hidden[]> Gives() => [[], []];
                public string Run() => $"{Takes(new())} {Gives().Count} {new Hidden().Of()}";
            }
            """,
            "Print(new C().Run());"));

    [Fact]
    public void Leaves_methods_of_file_local_types_alone() => Assert.Equal(
        ["> 1"],
        Told.By("file class C { [Traced] public int M() => 1; }", "Print(new C().M());"));

    [Fact]
    public void Reaches_overloads_of_private_methods() => Assert.Equal(
        ["C.M < C.Run {a=1}", "C.M < C.Run {b=x}", "C.M < C.Run", "C.Run", "> 1x0"],
        Told.By(
            """
            class C
            {
                [Traced] public string Run() => M(1) + M("x") + M<long>();
                [Traced] private string M([Tag] int a) => $"{a}"; [Traced] private string M([Tag] string b) => b; [Traced] private string M<T>() where T : struct => $"{default(T)}";
            }
            """,
            "Print(new C().Run());"));
}

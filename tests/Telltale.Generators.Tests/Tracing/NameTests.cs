namespace Telltale.Generators.Tests;

/// <summary>Names that collide with keywords, with what is emitted, or with each other.</summary>
public class NameTests
{
    [Fact]
    public void Escapes_keywords() => Assert.Equal(
        ["class.event {string=1}", "> 3", "class.await {var=2}", "> 2", "class.field", "> 1"],
        Told.By(
            """
            namespace @namespace.@is
            {
                static class @class
                {
                    [Traced] public static int @event([Tag] int @string, int @ref = 2) => @string + @ref;
                    [Traced] public static int @await<@in>([Tag] int @var) => @var;
                    [Traced] public static @int @field(@int @value) => @value;
                    public class @int { public override string ToString() => "1"; }
                }
            }
            """,
            """
            Print(@namespace.@is.@class.@event(@string: 1)); Print(@namespace.@is.@class.@await<int>(2));
            Print(@namespace.@is.@class.@field(new @namespace.@is.@class.@int()));
            """));

    [Fact]
    public void Takes_unicode_names() => Assert.Equal(
        ["Größe.Zähle {größe=2, naïve_α=3}", "> 5"],
        Told.By(
            "namespace Straße { static class Größe { [Traced] public static int Zähle([Tag] int größe, [Tag] int naïveΑ) => größe + naïveΑ; } }",
            "Print(Straße.Größe.Zähle(2, 3));"));

    [Fact]
    public void Takes_methods_named_like_what_is_emitted() => Assert.Equal(
        ["C.Operations", "C.Calls", "C.s_source", "C.Call", "C.Recorded", "C.MRecorded", "C.M", "C.MAccess", "C.InterceptsLocationAttribute", "> 9"],
        Told.By(
            """
            static class C
            {
                [Traced] public static int Operations() => 1; [Traced] public static int Calls() => 1; [Traced] public static int s_source() => 1;
                [Traced] public static int Call() => 1; [Traced] public static int Recorded() => 1; [Traced] public static int MRecorded() => 1;
                [Traced] private static int M() => 1; [Traced] private static int MAccess() => 1; [Traced] public static int InterceptsLocationAttribute() => 1;
                public static int Run() => M() + MAccess();
            }
            """,
            "Print(C.Operations() + C.Calls() + C.s_source() + C.Call() + C.Recorded() + C.MRecorded() + C.Run() + C.InterceptsLocationAttribute());"));

    [Fact]
    public void Takes_parameters_named_like_what_is_emitted() => Assert.Equal(
        ["C.M {scope=1, result=2, failure=3, self=4, call=5, value=15}", "> 15", "C.N {task=1, scope=2, result=3}", "> 3"],
        Told.By(
            """
            class C
            {
                [Traced] [return: Tag("value")] public int M([Tag] int scope, [Tag] int result, [Tag] int failure, [Tag] int self, [Tag] int call) => scope + result + failure + self + call;
                [Traced] [return: Tag] public async Task<int> N([Tag] int task, [Tag] int scope) { await Task.Yield(); return task + scope; }
                [Traced] public int Operations(int Telltale, int Calls, int global) => Telltale;
            }
            """,
            "Print(new C().M(1, 2, 3, 4, 5)); Print(await new C().N(1, 2));"));

    [Fact]
    public void Takes_methods_named_like_the_members_of_object() => Assert.Equal(
        ["C.Equals", "C.GetHashCode", "C.ToString", "C.GetType", "C.Finalize", "C.MemberwiseClone", "C.ReferenceEquals", "> 7"],
        Told.By(
            """
            static class One
            {
                public static int Of(C c) => c.Equals(1, 2) + c.GetHashCode(1) + c.ToString(1) + c.GetType(1) + c.Finalize(1) + c.MemberwiseClone(1) + C.ReferenceEquals(1);
            }
            class C
            {
                [Traced] public int Equals(int a, int b) => 1; [Traced] public int GetHashCode(int a) => 1; [Traced] public int ToString(int a) => 1;
                [Traced] public int GetType(int a) => 1; [Traced] public int Finalize(int a) => 1; [Traced] public int MemberwiseClone(int a) => 1;
                [Traced] public static int ReferenceEquals(int a) => 1;
            }
            """,
            "Print(One.Of(new C()));"));

    [Fact]
    public void Tells_overloads_apart() => Assert.Equal(
        ["C.M {a=1}", "C.M {b=x}", "C.M {c=1}", "C.M {d=1}", "C.M_2", "> 5"],
        Told.By(
            """
            static class C
            {
                [Traced] public static int M([Tag] int a) => 1; [Traced] public static int M([Tag] string b) => 1;
                [Traced] public static int M<T>([Tag("c")] int c) => 1; [Traced] public static int M([Tag] in long d) => 1; [Traced] public static int M_2() => 1;
            }
            """,
            "Print(C.M(1) + C.M(\"x\") + C.M<int>(1) + C.M(1L) + C.M_2());"));

    [Fact]
    public void Tells_types_of_the_same_name_apart() => Assert.Equal(
        ["C.M", "C.M", "C.M", "C.M", "> 4"],
        Told.By(
            """
            namespace A { static class C { [Traced] public static int M() => 1; } } namespace B { static class C { [Traced] public static int M() => 1; } }
            static class Outer { public static class C { [Traced] public static int M() => 1; } } static class C<T> { [Traced] public static int M() => 1; }
            """,
            "Print(A.C.M() + B.C.M() + Outer.C.M() + C<int>.M());"));

    [Fact]
    public void Is_not_misled_by_namespaces_named_like_ours() => Assert.Equal(
        ["C.M", "> 1"],
        Told.By(
            """
            namespace App.System { class Exception; } namespace App.Telltale { class CallScope; class Operation; }
            namespace App { static class C { [global::Telltale.Traced] public static int M() => 1; } }
            """,
            "Print(App.C.M());"));

    [Fact]
    public void Keeps_text_that_needs_escapes() => Assert.Equal(
        ["a \"b\" {c}\\ {x\"{y}=1}", "> 1"],
        Told.By(
            """static class C { [Traced(Name = "a \"b\" {c}\\")] public static int M([Tag("x\"{y}")] int i) => i; }""",
            "Print(C.M(1));"));

    [Fact]
    public void Takes_obsolete_and_experimental_targets() => Assert.Equal(
        ["C.Old", "C.Older", "C.New", "C.Named", "> 4"],
        Told.By(
            """
            #pragma warning disable
            [System.Diagnostics.CodeAnalysis.Experimental("EXP1")] class Trial;
            class C
            {
                [Obsolete, Traced] public int Old() => 1; [Obsolete("x"), Traced] public int Older() => 1;
                [System.Diagnostics.CodeAnalysis.Experimental("EXP2"), Traced] public int New() => 1;
                [Obsolete("x", DiagnosticId = "OBS1"), Traced] public int Named(Trial? trial = null, List<Trial>? more = null) => 1;
            }
            """,
            "Print(new C().Old() + new C().Older() + new C().New() + new C().Named());"));

    [Fact]
    public void Leaves_conditional_calls_out_as_the_compiler_does() => Assert.Equal(
        ["> kept", "C.Kept"],
        Told.ByFiles(
            $$"""
            #define KEPT
            {{Told.Usings}}
            static class C
            {
                [Traced, Conditional("KEPT")] public static void Kept() => Print("kept"); [Traced, Conditional("LEFT_OUT")] public static void Left() => Print("left");
            }
            static class Program { static void Main() { C.Kept(); C.Left(); } }
            """));
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.Generators.Tests;

/// <summary>Calls that stay as they are.</summary>
public class NeverTests
{
    private const string Say = "static class C { [Traced] public static int M(int i) => i; [Traced] public static bool Is(int i) => i > 1; }";

    [Fact]
    public void Leaves_calls_through_base_alone() => Assert.Equal(
        ["A.M", "> BA"],
        Told.By(
            """class A { [Traced] public virtual string M() => "A"; } class B : A { public override string M() => "B" + base.M(); }""",
            "A a = new B(); Print(a.M());"));

    [Fact]
    public void Leaves_expression_trees_alone() => Assert.Equal(
        ["> i => M(i)", "> i => (M(M(i)) > 0)", "> C", "> () => Invoke(() => M(1))", "C.M", "> 1"],
        Told.By(
            Say,
            """
            Expression<Func<int, int>> tree = i => C.M(i); Print(tree.ToString());
            Take(i => C.M(C.M(i)) > 0); Print(((MethodCallExpression)tree.Body).Method.DeclaringType!.Name);
            Expression<Func<int>> nested = () => new Func<int>(() => C.M(1))(); Print(nested.ToString());
            static void Take(Expression<Func<int, bool>> f) => Print(f.ToString()); Func<int> plain = () => C.M(1); Print(plain());
            """));

    [Fact]
    public void Leaves_queries_over_queryables_alone() => Assert.Equal(
        ["> C C C C", "C.M", "> 1"],
        Told.By(
            Say + """
            class Finder : ExpressionVisitor
            {
                public List<string> Found = []; protected override Expression VisitMethodCall(MethodCallExpression node)
                { if (node.Method.DeclaringType != typeof(Queryable)) { Found.Add(node.Method.DeclaringType!.Name); } return base.VisitMethodCall(node); }
            }
            """,
            """
            IQueryable<int> source = new[] { 1, 2 }.AsQueryable();
            var query = from i in source where C.Is(i) orderby C.M(i), C.M(i + 1) descending select C.M(i); Finder f = new(); f.Visit(query.Expression);
            Print(string.Join(" ", f.Found)); Print(C.M(1));
            """));

    [Fact]
    public void Leaves_lets_joins_and_groups_over_queryables_alone() => Assert.Equal(
        ["> 2"],
        Told.By(
            Say,
            """
            IQueryable<int> source = new[] { 1, 2 }.AsQueryable();
            var query = from i in source let k = C.M(i) join j in source on C.M(i) equals C.M(j) from l in source.Where(x => C.Is(x)) group C.M(l) by C.M(k) into g select C.M(g.Key);
            Print(query.Count());
            """));

    [Fact]
    public void Leaves_dynamic_receivers_and_arguments_alone() => Assert.Equal(
        ["> 1 2"],
        Told.By(
            "class D { [Traced] public int M(int i) => i; }",
            """dynamic d = new D(); dynamic two = 2; Print($"{(object)d.M(1)} {(object)new D().M(two)}");"""));

    [Fact]
    public void Leaves_delegates_method_groups_and_local_functions_alone() => Assert.Equal(
        ["> 1 2 3", "> 4"],
        Told.By(
            Say,
            """
            Func<int, int> f = C.M; Print($"{f(1)} {f.Invoke(2)} {new[] { 3 }.Select(C.M).First()}"); Print(Local());
            [Traced] static int Local() => 4;
            """));

    [Fact]
    public void Leaves_out_what_is_marked_so() => Assert.Equal(
        ["C.A", "> 3"],
        Told.By(
            "[Traced] class C { public int A() => 1; [NotTraced] public int B() => 1; internal int D() => 1; public int P => 0; public override string ToString() => \"C\"; }",
            "Print(new C().A() + new C().B() + new C().D() + new C().P); new C().ToString();"));

    [Fact]
    public void Leaves_calls_alone_that_another_interceptor_has()
    {
        const string Program = """
            using Telltale; using static Output;
            static class C { [Traced] public static int M(int i) => i; }
            static class Program { static void Main() { Print(C.M(1)); Print(C.M(2)); } }
            """;
        CSharpCompilation first = Run.Compile(Program, Told.Output);
        InvocationExpressionSyntax call = first.SyntaxTrees[0].GetRoot(TestContext.Current.CancellationToken).DescendantNodes()
            .OfType<InvocationExpressionSyntax>().First(static node => node.Expression.ToString() == "C.M");
        InterceptableLocation? location = first.GetSemanticModel(first.SyntaxTrees[0])
            .GetInterceptableLocation(call, TestContext.Current.CancellationToken);
        CSharpCompilation program = Run.Compile(
            Program,
            Told.Output,
            $$"""
            namespace Telltale.Generated.Others
            {
                static class Mine { {{location!.GetInterceptsLocationAttributeSyntax()}} internal static int M(int i) => 100; }
            }
            namespace System.Runtime.CompilerServices
            {
                [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
                file sealed class InterceptsLocationAttribute(int version, string data) : Attribute;
            }
            """);

        Assert.Equal(["> 100", "C.M", "> 2"], Script.Of(Run.Of(program).Output));
    }
}

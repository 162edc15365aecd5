using Verify = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.CallIsLeftAlone>;

namespace Telltale.Generators.Tests;

public class CallIsLeftAloneTests
{
    [Fact]
    public Task Triggers_on_a_call_through_base() => Verify.Reports("""
        class A { [Traced] public virtual int M() => 1; }
        class B : A { public override int M() => {|TELL1006:base.M()|}; }
        """);

    [Fact]
    public Task Triggers_in_an_expression_tree() => Verify.Reports("""
        using System.Linq.Expressions;
        class A
        {
            [Traced] public static bool M(int x) => true;
            Expression<Func<int, bool>> Tree() => x => {|TELL1004:M(x)|};
            IQueryable<int> Query(IQueryable<int> all) => from x in all where {|TELL1004:M(x)|} select x;
        }
        """);

    [Fact]
    public Task Does_not_trigger_in_a_lambda_or_a_query_over_objects() => Verify.Reports("""
        class A
        {
            [Traced] public static bool M(int x) => true;
            Func<int, bool> Lambda() => x => M(x);
            IEnumerable<int> Query(IEnumerable<int> all) => from x in all where M(x) orderby M(x) select x;
        }
        """);

    [Fact]
    public Task Triggers_on_a_receiver_that_may_be_a_struct() => Verify.Reports("""
        interface I { [Traced] void M(); }
        class A { void Run<T>(T x) where T : I => {|TELL1016:x.M()|}; }
        """);

    [Fact]
    public Task Does_not_trigger_on_a_receiver_that_is_a_class() => Verify.Reports("""
        interface I { [Traced] void M(); }
        class A { void Run<T>(T x) where T : class, I => x.M(); void Run(I? x) => x?.M(); }
        """);

    [Fact]
    public Task Triggers_on_a_static_abstract_call_whose_type_gets_lost() => Verify.Reports("""
        interface I { [Traced] static abstract void M(); }
        class A { void Run<T>() where T : I => {|TELL1016:T.M()|}; }
        """);

    [Fact]
    public Task Does_not_trigger_on_a_static_abstract_call_of_the_self_type() => Verify.Reports("""
        interface I<TSelf> where TSelf : I<TSelf> { [Traced] static abstract void M(); }
        class A { void Run<T>() where T : I<T> => T.M(); }
        """);

    [Fact]
    public Task Triggers_in_files_that_the_compiler_cannot_tell_apart()
    {
        const string Copy = "file class X { internal static int Run() => {|TELL1016:A.M()|}; }";
        return Verify.Reports(
            "public class A { [Traced] public static int M() => 1; int Run() => M(); }",
            new Setting { Files = [("One.cs", Copy), ("Two.cs", Copy)] });
    }

    [Fact]
    public Task Does_not_trigger_on_methods_that_are_implemented_at_the_definition() => Verify.Reports("""
        partial class A { [Traced] public virtual partial int M(); private int MCore() => 1; }
        class B : A { public override int M() => base.M(); }
        """);
}

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
    public Task Triggers_on_a_call_past_the_interface_that_alone_is_intercepted() => Verify.Reports("""
        [Traced] public interface I { void M(); }
        class A
        {
            private class Hidden : I { public void M() { } }
            void Run(Hidden hidden) { {|TELL1016:hidden.M()|}; ((I)hidden).M(); }
        }
        """);

    [Theory]
    [InlineData("class Loud : Bell { public override void Ring() => {|TELL1006:base.Ring()|}; }")]
    [InlineData("class Mock { System.Linq.Expressions.Expression<Action<Bell>> Of() => bell => {|TELL1004:bell.Ring()|}; }")]
    [InlineData("class Rings { void All<T>(T x) where T : IBell => {|TELL1016:x.Ring()|}; }")]
    [InlineData("class Rings { void One(Bell bell) { bell.Ring(); bell.Quiet(); } }")]
    public Task Triggers_on_a_call_of_another_assembly_s_method_too(string source) => Verify.Reports(source, new Setting
    {
        Library = """
            [assembly: Telltale.TelemetryManifest(@"{""methods"":[
            {""id"":""M:Bell.Ring"",""function"":""Bell.Ring"",""mode"":""callSite""},
            {""id"":""M:IBell.Ring"",""function"":""IBell.Ring"",""mode"":""callSite""}]}")]
            public interface IBell { [Telltale.Traced] void Ring(); }
            public class Bell : IBell { [Telltale.Traced] public virtual void Ring() { } public void Quiet() { } }
            """,
    });

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

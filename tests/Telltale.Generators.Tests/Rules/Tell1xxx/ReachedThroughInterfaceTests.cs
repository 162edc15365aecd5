using Verify = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.ReachedThroughInterface>;

namespace Telltale.Generators.Tests;

public class ReachedThroughInterfaceTests
{
    [Fact]
    public Task Names_the_interface_member() => Verify.Reports("""
        interface IOrders { void Place(); }
        class Orders : IOrders { [Traced] public void {|#0:Place|}() { } }
        """, Verify.At(0, "Orders.Place", "IOrders.Place"));

    [Theory]
    [InlineData("class Orders : IOrders<int> { [Traced] public void [|Place|](int id) { } }")]
    [InlineData("struct Orders : IOrders<int> { [Measured] public void [|Place|](int id) { } }")]
    [InlineData("[Traced] class Orders<T> : IOrders<T> { public void [|Place|](T id) { } }")]
    [InlineData("class Orders : IDisposable { [Traced] public void [|Dispose|]() { } }")]
    [InlineData("class Orders : IAsyncDisposable { [Traced] public ValueTask [|DisposeAsync|]() => default; }")]
    [InlineData("class Orders : IComparable<Orders> { [Traced] public int [|CompareTo|](Orders? other) => 0; }")]
    [InlineData("class Orders : IEquatable<Orders> { [Traced] public bool [|Equals|](Orders? other) => true; }")]
    [InlineData("[Traced] interface IFast : IOrders<int> { } class Orders : IFast { [Traced] public void [|Place|](int id) { } }")]
    [InlineData("interface IStatic { static abstract void Go(); } class Orders : IStatic { [Traced] public static void [|Go|]() { } }")]
    public Task Triggers_on(string type) => Verify.Reports($$"""
        interface IOrders<T> { void Place(T id); }
        {{type}}
        """);

    [Fact]
    public Task Triggers_when_only_one_of_two_members_is_annotated() => Verify.Reports("""
        interface IOrders { [Traced] void Place(); }
        interface IPlain { void Place(); }
        class Orders : IOrders, IPlain { public void [|Place|]() { } }
        """);

    [Fact]
    public Task Triggers_on_a_base_that_implements_for_a_derived_type() => Verify.Reports("""
        interface IPlain { void Place(); }
        class Orders<T> { [Traced] public void {|#0:Place|}() { } [Traced] public void Cancel() { } }
        class Quick : Orders<int>, IPlain;
        class Quicker : Orders<long>, IPlain;
        """, Verify.At(0, "Orders.Place", "IPlain.Place"));

    [Theory]
    [InlineData("class Orders : IOrders { [Traced] public void Place() { } }")]
    [InlineData("class Orders : IOrders { void IOrders.Place() { } [Traced] public void Place() { } }")]
    [InlineData("class Orders : IPlain { [Traced] public void Place(int id) { } public void Place() { } }")]
    [InlineData("class Orders : IPlain { [Traced] void IPlain.Place() { } }")] // TELL1001 says it
    [InlineData("class Orders : IPlain { void IPlain.Place() { } [Traced] public void Place() { } }")]
    [InlineData("[Traced] class Orders : IPlain { [NotTraced] public void Place() { } }")]
    [InlineData("partial class Orders : IPlain { [Traced] public partial void Place(); private void PlaceCore() { } }")]
    public Task Does_not_trigger_on(string type) => Verify.Reports($$"""
        [Traced] interface IOrders { void Place(); }
        interface IPlain { void Place(); }
        {{type}}
        """);

    [Fact]
    public Task Does_not_trigger_on_generated_types() => Verify.Reports("""
        interface IOrders { void Place(); }
        """, new Setting { Files = [("Orders.g.cs", "class Orders : IOrders { [Traced] public void Place() { } }")] });

    [Fact]
    public Task Does_not_trigger_on_what_a_framework_calls() => Verify.Reports("""
        namespace Quartz { interface IJob { Task Execute(); } }
        class Job : Quartz.IJob { [Traced] public Task Execute() => Task.CompletedTask; }
        """);

    [Fact]
    public Task Does_not_trigger_while_interceptors_are_off() => Verify.Reports("""
        interface IOrders { void Place(); }
        class Orders : IOrders { [Traced] public void Place() { } }
        """, new Setting { Properties = [("TelltaleInterceptors", "false")] });
}

using Verify = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.ReachedThroughBase>;

namespace Telltale.Generators.Tests;

public class ReachedThroughBaseTests
{
    [Fact]
    public Task Names_the_nearest_base_that_is_not_annotated() => Verify.Reports("""
        abstract class Root { public abstract void Place(); }
        class Orders : Root { public override void Place() { } }
        class Quick : Orders { [Traced] public override void {|#0:Place|}() { } }
        """, Verify.At(0, "Quick.Place", "Orders.Place"));

    [Theory]
    [InlineData("class Quick : Orders { [Measured] public override void [|Place|]() { } }")]
    [InlineData("[Traced] class Quick : Orders { public override void [|Place|]() { } }")]
    [InlineData("class Quick : Orders { [Traced] public override string [|ToString|]() => \"\"; }")]
    [InlineData("class Quick : Orders { [Traced] protected override int [|Count|]<T>() => 0; }")]
    public Task Triggers_on(string type) => Verify.Reports($$"""
        class Orders { public virtual void Place() { } protected virtual int Count<T>() => 1; }
        {{type}}
        """);

    [Fact]
    public Task Triggers_on_what_inherits_the_annotation_from_half_way() => Verify.Reports("""
        class Orders { public virtual void Place() { } }
        class Quick : Orders { [Traced] public override void [|Place|]() { } }
        class Quicker : Quick { public override void [|Place|]() { } }
        """);

    [Theory]
    [InlineData("class Quick : Orders { [Traced] public override void Place() { } }")]
    [InlineData("class Quick : Orders { public override void Place() { } }")]
    [InlineData("class Quick : Orders { [Traced] public new void Count() { } }")]
    [InlineData("[Traced] class Quick : Orders { public override string ToString() => \"\"; }")]
    [InlineData("partial class Quick : Orders { [Traced] public override partial void Plain(); }")]
    public Task Does_not_trigger_on(string type) => Verify.Reports($$"""
        class Orders { [Traced] public virtual void Place() { } public virtual void Count() { } public virtual void Plain() { } }
        {{type}}
        """);

    [Fact]
    public Task Does_not_trigger_on_what_a_framework_calls() => Verify.Reports("""
        namespace Microsoft.Extensions.Hosting { class BackgroundService { protected virtual void Execute() { } } }
        class Job : Microsoft.Extensions.Hosting.BackgroundService { [Traced] protected override void Execute() { } }
        """);
}

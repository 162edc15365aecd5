using Verify = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.InstrumentedTwice>;

namespace Telltale.Generators.Tests;

public class InstrumentedTwiceTests
{
    private const string Generated = """
        partial class Orders
        {
            [System.CodeDom.Compiler.GeneratedCode("Telltale", "1")] public partial int Place() => PlaceCore();
        }
        """;

    [Fact]
    public Task Names_the_annotated_interface_member() => Verify.Reports("""
        [Traced] interface IOrders { int Place(); }
        partial class Orders : IOrders { [Traced] public partial int {|#0:Place|}(); int PlaceCore() => 1; }
        """, Verify.At(0, "Orders.Place", "IOrders.Place"));

    [Fact]
    public Task Triggers_on_an_annotated_base() => Verify.Reports("""
        abstract class Orders { [Traced] public abstract int Place(); }
        partial class Quick : Orders { [Traced] public override partial int {|#0:Place|}(); int PlaceCore() => 1; }
        """, Verify.At(0, "Quick.Place", "Orders.Place"));

    [Fact]
    public Task Triggers_when_we_have_implemented_it() => Verify.Reports("""
        interface IOrders { [Measured] int Place(); }
        partial class Orders : IOrders { [Traced] public partial int [|Place|](); int PlaceCore() => 1; }
        """, new Setting { Files = [("Orders.Traced.g.cs", Generated)] });

    [Theory]
    [InlineData("partial class Orders : IPlain { [Traced] public partial int Place(); int PlaceCore() => 1; }")]
    [InlineData("partial class Orders : IOrders { [NotTraced] public partial int Place(); }")]
    [InlineData("class Orders : IOrders { [Traced] public int Place() => 1; }")]
    [InlineData("partial class Orders { public virtual partial int Place(); } partial class Quick : Orders { [Traced] public override partial int Place(); }")]
    [InlineData("partial class Orders { [Traced] public virtual partial int Place(); } partial class Quick : Orders { [Traced] public override partial int Place(); }")]
    public Task Does_not_trigger_on(string type) => Verify.Reports($$"""
        [Traced] interface IOrders { int Place(); }
        interface IPlain { int Place(); }
        {{type}}
        """);
}

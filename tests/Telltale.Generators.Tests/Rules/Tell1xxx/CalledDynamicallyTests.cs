using Verify = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.CalledDynamically>;

namespace Telltale.Generators.Tests;

public class CalledDynamicallyTests
{
    [Fact]
    public Task Triggers_on_a_dynamic_receiver() => Verify.Reports("""
        class Orders { [Traced] public void Place(int id) { } }
        class Shop { void Run(dynamic orders) => {|#0:orders.Place(1)|}; }
        """, Verify.At(0, "Orders.Place"));

    [Theory]
    [InlineData("void Run(Orders orders, dynamic id) => [|orders.Place(id)|];")]
    [InlineData("void Run(Quick orders, dynamic id) => [|orders.Place(id)|];")]
    [InlineData("void Run<T>(T orders, dynamic id) where T : Orders => [|orders.Place(id)|];")]
    [InlineData("void Run(dynamic id) => [|Orders.Cancel(id)|];")]
    public Task Triggers_on_a_dynamic_argument(string caller) => Verify.Reports($$"""
        class Orders
        {
            [Traced] public void Place(int id) { }
            public void Place(string id) { }
            [Traced] public static void Cancel(int id) { }
            public static void Cancel(string id) { }
        }
        class Quick : Orders;
        class Shop { {{caller}} }
        """);

    [Theory]
    [InlineData("void Run(dynamic orders) => orders.Cancel(1);")]
    [InlineData("void Run(dynamic orders) => orders.Count(1);")]
    [InlineData("void Run(dynamic orders) => orders.Define(1);")]
    [InlineData("int Run(dynamic orders) => orders.Place;")]
    [InlineData("void Run(Orders orders) => orders.Place(1);")]
    [InlineData("void Run(Other other, dynamic id) => other.Place(id);")]
    public Task Does_not_trigger_on(string caller) => Verify.Reports($$"""
        [Traced] partial class Orders
        {
            public void Place(int id) { }
            [NotTraced] public void Count(int id) { }
            public partial int Define(int id);
        }
        class Other { public void Place(int id) { } public void Place(string id) { } }
        class Shop { {{caller}} }
        """);
}

using Verify = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.MetricWithTwoMeanings>;

namespace Telltale.Generators.Tests;

public class MetricWithTwoMeaningsTests
{
    [Fact]
    public Task Says_what_the_two_are() => Verify.Reports("""
        partial class Orders
        {
            [Counter("orders", Unit = "s")] static partial void A();
            [Counter("Orders")] static partial void {|#0:B|}();
        }
        """, Verify.At(0, "Orders.B", "Orders", "Counter<long> without a unit", "Orders.A", "Counter<long> in 's'"));

    [Theory]
    [InlineData("[Counter(\"x\")] static partial void A(); [UpDownCounter(\"x\")] static partial void [|B|]();")]
    [InlineData("[Counter(\"x\")] static partial void A(); [Counter(\"x\")] static partial void [|B|]([Value] int v);")]
    public Task Triggers_on(string members) => Verify.Reports($"partial class Orders {{ {members} }}");

    [Theory]
    [InlineData("[Counter(\"x\")] static partial void A(); [Counter(\"y\", Unit = \"s\")] static partial void B();")]
    [InlineData("[Counter(\"x\", Unit = \"s\")] static partial void A([Dimension] int a); [Counter(\"x\", Unit = \"s\")] static partial void B();")]
    public Task Does_not_trigger_on(string members) => Verify.Reports($"partial class Orders {{ {members} }}");
}

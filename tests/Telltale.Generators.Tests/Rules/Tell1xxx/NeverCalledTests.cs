using Microsoft.CodeAnalysis;
using Verify = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.NeverCalled>;

namespace Telltale.Generators.Tests;

public class NeverCalledTests
{
    private static readonly Setting s_program = new() { Output = OutputKind.ConsoleApplication };

    [Fact]
    public Task Triggers_on_an_internal_method_nobody_calls() => Verify.Reports("""
        internal class Orders { [Traced] public void {|#0:Place|}() { } }
        """, Verify.At(0, "Orders.Place"));

    [Fact]
    public Task Triggers_on_a_private_method_of_a_public_type() => Verify.Reports("""
        public class Orders { [Measured] private void [|Place|]() { } }
        """);

    [Fact]
    public Task Triggers_on_each_member_an_annotated_type_stands_for() => Verify.Reports("""
        [Traced] internal static class Orders
        {
            public static void [|Place|]() { }
            [NotTraced] public static void Count() { }
            internal static void Log() { }
            public static int Total => 0;
        }
        """);

    [Fact]
    public Task Triggers_on_a_public_method_of_a_program() => Verify.Reports("""
        public class Orders { [Traced] public void [|Place|]() { } }
        public static class Program { public static void Main() { } }
        """, s_program);

    [Fact]
    public Task Triggers_on_an_interface_member_nobody_calls() => Verify.Reports("""
        [Traced] internal interface IOrders { void [|Place|](); }
        internal class Orders : IOrders { public void Place() { } }
        """);

    [Fact]
    public Task Triggers_when_only_its_name_is_used() => Verify.Reports("""
        internal class Orders { [Traced] public void [|Place|]() => Console.WriteLine(nameof(Place)); }
        """);

    [Fact]
    public Task Triggers_when_only_generated_code_calls_it() => Verify.Reports("""
        internal class Orders { [Traced] public void [|Place|]() { } }
        """, new Setting { Files = [("Calls.g.cs", "class Calls { void Place(Orders self) => self.Place(); }")] });

    [Fact]
    public Task Triggers_when_only_the_compiler_calls_it() => Verify.Reports("""
        internal class Orders { [Traced] public IEnumerator<int> [|GetEnumerator|]() => null!; }
        internal class Shop { void Run(Orders orders) { foreach (int order in orders) { } } }
        """);

    [Theory]
    [InlineData("void Run(Orders o) => o.Place(1);")]
    [InlineData("void Run(Orders? o) => o?.Place(1);")]
    [InlineData("class Rush : Orders; void Run(Rush o) => o.Place(1);")]
    [InlineData("Action<Orders> run = o => o.Place(1);")]
    [InlineData("System.Linq.Expressions.Expression<Action<Orders>> run = o => o.Place(1);")]
    public Task Does_not_trigger_on_a_called_method(string caller) => Verify.Reports($$"""
        internal class Orders { [Traced] public void Place<T>(T id) { } }
        internal class Shop { {{caller}} }
        """);

    [Fact]
    public Task Does_not_trigger_on_extension_methods_and_members_that_are_called() => Verify.Reports("""
        internal static class Orders
        {
            [Traced] public static void Place(this string id) { }
            extension(string id)
            {
                [Traced] public void Cancel() { }
                [Traced] public void Ship() { }
            }
        }
        internal class Shop { void Run() { "1".Place(); "1".Cancel(); Orders.Ship("1"); } }
        """);

    [Fact]
    public Task Triggers_on_an_extension_member_nobody_calls() => Verify.Reports("""
        internal static class Orders { extension(string id) { [Traced] public void [|Cancel|]() { } } }
        """);

    [Fact]
    public Task Does_not_trigger_when_others_can_call_it() => Verify.Reports("""
        public class Orders { [Traced] public void Place() { } [Traced] protected virtual void Cancel() { } }
        """);

    [Fact]
    public Task Does_not_trigger_on_an_internal_method_with_friends() => Verify.Reports("""
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Shop.Tests")]
        internal class Orders { [Traced] public void Place() { } [Traced] private void [|Cancel|]() { } }
        """);

    [Fact]
    public Task Does_not_trigger_on_an_implementation_whose_member_is_called() => Verify.Reports("""
        internal interface IOrders { [Traced] void Place(); }
        internal class Orders : IOrders { [Traced] public void Place() { } }
        internal class Quick : IOrders { [Traced] void IOrders.Place() { } }
        internal class Shop { void Run(IOrders orders) => orders.Place(); }
        """);

    [Fact]
    public Task Does_not_trigger_on_a_member_whose_implementation_is_called() => Verify.Reports("""
        internal interface IOrders { [Traced] void Place(); }
        internal class Orders : IOrders { public void Place() { } }
        internal class Shop { void Run(Orders orders) => orders.Place(); }
        """);

    [Fact]
    public Task Does_not_trigger_on_an_override_whose_base_is_called() => Verify.Reports("""
        internal abstract class Orders { [Traced] public abstract void Place(); }
        internal class Quick : Orders { [Traced] public override void Place() { } }
        internal class Quicker : Quick { [Traced] public override void Place() { } }
        internal class Shop { void Run(Orders orders) => orders.Place(); }
        """);

    [Fact]
    public Task Does_not_trigger_on_what_other_rules_report() => Verify.Reports("""
        public interface IPlain { void Place(); }
        internal class Orders : IPlain
        {
            [Traced] public void Place() { }
            [Traced] public override string ToString() => "";
            [Traced] private void Cancel() { }
            Action Escape() => Cancel;
            [Traced] static void Main() { }
        }
        """, s_program);

    [Fact]
    public Task Does_not_trigger_at_the_definition_site() => Verify.Reports("""
        internal partial class Orders { [Traced] public partial int Place(); private int PlaceCore() => 1; }
        internal partial class Items { [Traced] public partial int Place(); private int PlaceCore() => 1; }
        """, new Setting
    {
        Files = [("Items.Traced.g.cs", "partial class Items { public partial int Place() => PlaceCore(); }")],
    });

    [Fact]
    public Task Triggers_on_a_partial_method_somebody_else_implements() => Verify.Reports("""
        internal partial class Orders { [Traced] public partial int [|Place|](); }
        internal partial class Orders { public partial int Place() => 1; }
        """);
}

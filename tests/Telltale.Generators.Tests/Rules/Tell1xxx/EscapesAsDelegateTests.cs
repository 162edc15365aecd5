using Verify = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.EscapesAsDelegate>;

namespace Telltale.Generators.Tests;

public class EscapesAsDelegateTests
{
    [Fact]
    public Task Points_at_the_definition_too() => Verify.Reports("""
        class Orders { [Traced] public void {|#1:Place|}() { } Action Escape() => {|#0:Place|}; }
        """, Verify.At(0, "Orders.Place").WithLocation(1));

    [Theory]
    [InlineData("void Run() { Action<int> a = {|#0:Place|}; }")]
    [InlineData("void Run() { var a = {|#0:Place|}; }")]
    [InlineData("void Run() { var a = new Action<int>({|#0:Place|}); }")]
    [InlineData("void Run() { var a = (Action<int>)({|#0:this.Place|}); }")]
    [InlineData("void Run() { new List<int>().ForEach({|#0:Place|}); }")]
    [InlineData("event Action<int> Changed; void Run() { Changed += {|#0:Place|}; }")]
    [InlineData("Delegate Run(bool yes) => yes ? {|#0:Place|} : new Action(Console.WriteLine);")]
    public Task Triggers_on_each_way_to_make_a_delegate(string use) => Verify.Reports($$"""
        class Orders { [Traced] public void {|#1:Place|}(int id) { } {{use}} }
        """, Verify.At(0, "Orders.Place").WithLocation(1));

    [Fact]
    public Task Triggers_on_a_function_pointer() => Verify.Reports("""
        static unsafe class Orders
        {
            [Measured] public static void {|#1:Place|}() { }
            static void Run() { delegate*<void> p = &{|#0:Place|}; }
        }
        """, Verify.At(0, "Orders.Place").WithLocation(1));

    [Fact]
    public Task Triggers_on_inherited_annotations() => Verify.Reports("""
        [Traced] interface IOrders { void {|#1:Place|}(); }
        class Orders : IOrders { public void {|#3:Place|}() { } }
        class Shop
        {
            Action A(IOrders orders) => {|#0:orders.Place|};
            Action B(Orders orders) => {|#2:orders.Place|};
        }
        """, Verify.At(0, "IOrders.Place").WithLocation(1), Verify.At(2, "Orders.Place").WithLocation(3));

    [Fact]
    public Task Triggers_on_generic_and_extension_methods() => Verify.Reports("""
        static class Orders { [Traced] public static void {|#1:Place|}<T>(this T id) where T : class { } }
        class Shop { Action Run(string id) => {|#0:id.Place|}; }
        """, Verify.At(0, "Orders.Place").WithLocation(1));

    [Theory]
    [InlineData("string Run() => nameof(Place);")]
    [InlineData("string Run() => nameof(Orders.Place);")]
    [InlineData("void Run() => Place();")]
    [InlineData("Action Run() => () => Place();")]
    [InlineData("Action Run() => Other; void Other() { }")]
    public Task Does_not_trigger_on(string use) => Verify.Reports($$"""
        class Orders { [Traced] public void Place() { } {{use}} }
        """);

    [Fact]
    public Task Does_not_trigger_on_what_an_annotated_type_leaves_out() => Verify.Reports("""
        [Traced] class Orders { [NotTraced] public void Place() { } internal void Log() { } Action[] Run() => [Place, Log]; }
        """);

    [Fact]
    public Task Does_not_trigger_on_what_can_be_recorded_nowhere() => Verify.Reports("""
        class Orders { [Traced] async void Place(object? sender, EventArgs e) => await Task.Yield(); EventHandler Run() => Place; }
        """);

    [Fact]
    public Task Does_not_trigger_at_the_definition_site() => Verify.Reports("""
        partial class Items { [Traced] public partial int Place(); int PlaceCore() => 1; Func<int> Run() => Place; }
        """, new Setting
    {
        Files = [("Items.Traced.g.cs", "partial class Items { public partial int Place() => PlaceCore(); }")],
    });

    [Fact]
    public Task Does_not_trigger_on_request_handlers_which_have_a_rule_of_their_own() => Verify.Reports(
        AspNetCore.Using + """
        class Shop { [Traced] static string Get() => ""; void Run(WebApplication app) => app.MapGet("/", Get); }
        """, new Setting { Files = AspNetCore.Files });

    [Theory]
    [InlineData("callSite", "{|#0:Orders.Place|}", "Orders.Place")]
    [InlineData("definition", "Orders.Place", null)]
    [InlineData("callSite", "Orders.Count", null)]
    public Task Trusts_the_manifest_of_another_assembly(string mode, string use, string? reported) => Verify.Reports(
        $"class Shop {{ Action Run() => {use}; }}",
        new Setting
        {
            Library = $$$"""
                [assembly: Telltale.TelemetryManifest(@"{""methods"":[
                {""id"":""M:Orders.Place"",""function"":""Orders.Place"",""mode"":""{{{mode}}}""},
                {""id"":""M:Other.Count"",""function"":""Other.Count"",""mode"":""callSite""}]}")]
                public static class Orders { [Telltale.Traced] public static void Place() { } public static void Count() { } }
                public static class Other { [Telltale.Traced] public static void Count() { } }
                """,
        },
        reported is null ? [] : [Verify.At(0, reported)]);

    [Fact]
    public Task Does_not_trigger_in_generated_code() => Verify.Reports("""
        class Orders { [Traced] public void Place() { } }
        """, new Setting { Files = [("Calls.g.cs", "class Calls { System.Action A(Orders o) => o.Place; }")] });

    [Fact]
    public Task Does_not_trigger_when_telltale_or_interceptors_are_off()
    {
        const string Source = "class Orders { [Traced] public void Place() { } Action Escape() => Place; }";
        return Task.WhenAll(
            Verify.Reports(Source, new Setting { Properties = [("TelltaleEnabled", "false")] }),
            Verify.Reports(Source, new Setting { Properties = [("TelltaleInterceptors", "False")] }));
    }
}

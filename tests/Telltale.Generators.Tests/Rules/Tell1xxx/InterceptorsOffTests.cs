using Verify = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.InterceptorsOff>;

namespace Telltale.Generators.Tests;

public class InterceptorsOffTests
{
    private const string Reported = "class Orders { [Traced] public void {|#0:Place|}() { } }";
    private const string Silent = "class Orders { [Traced] public void Place() { } }";

    [Fact]
    public Task Triggers_when_the_project_says_so() => Verify.Reports(
        Reported,
        new Setting { Properties = [("TelltaleInterceptors", "false")] },
        Verify.At(0, "Orders.Place", "TelltaleInterceptors is false"));

    [Theory]
    [InlineData("")]
    [InlineData("Dapper.AOT")]
    [InlineData("Telltale.Generated.More")]
    [InlineData("Tell")]
    public Task Triggers_when_our_namespace_is_missing(string namespaces) => Verify.Reports(
        Reported,
        new Setting { InterceptorsNamespaces = namespaces },
        Verify.At(0, "Orders.Place", "'Telltale.Generated' is missing from InterceptorsNamespaces"));

    [Theory]
    [InlineData("Telltale.Generated")]
    [InlineData("Telltale")]
    [InlineData(";Dapper.AOT; Telltale.Generated")]
    public Task Does_not_trigger_when_our_namespace_is_there(string namespaces) =>
        Verify.Reports(Silent, new Setting { InterceptorsNamespaces = namespaces });

    // As a property the list ends at its first semicolon, so what the compiler has been told is what counts.
    [Fact]
    public Task Does_not_trigger_when_only_the_property_is_short() =>
        Verify.Reports(Silent, new Setting { Properties = [("InterceptorsNamespaces", ";Telltale.Generated")] });

    [Fact]
    public Task Does_not_trigger_when_Telltale_is_off() => Verify.Reports(
        Silent,
        new Setting { Properties = [("TelltaleInterceptors", "false"), ("TelltaleEnabled", "false")] });

    [Fact]
    public Task Reports_where_the_annotation_stands() => Verify.Reports("""
        [Traced] interface IOrders { void [|Place|](); }
        class Orders : IOrders { public void Place() { } }
        partial class Items { [Traced] public partial int Place(); }
        """, new Setting { Properties = [("TelltaleInterceptors", "false")] });
}

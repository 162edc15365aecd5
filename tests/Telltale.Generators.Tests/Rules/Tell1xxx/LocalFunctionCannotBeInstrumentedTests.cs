using Verify = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.LocalFunctionCannotBeInstrumented>;

namespace Telltale.Generators.Tests;

public class LocalFunctionCannotBeInstrumentedTests
{
    [Fact]
    public Task Triggers_on_a_local_function() => Verify.Reports("""
        class Orders { void Run() { [Traced] void {|#0:Place|}() { } Place(); } }
        """, Verify.At(0, "Place", "a local function can be neither intercepted nor partial; make it a method"));

    [Fact]
    public Task Triggers_on_a_lambda() => Verify.Reports("""
        class Orders { Action place = [{|#0:Measured|}] () => { }; }
        """, Verify.At(0, "lambda expression", "a lambda can be neither intercepted nor partial; make it a method"));

    [Theory]
    [InlineData("void Run() { [Obsolete] void Place() { } }")]
    [InlineData("void Run() { void Place([Tag] string id) { } }")]
    [InlineData("Action place = [Obsolete] () => { };")]
    [InlineData("[Traced] void Run() { void Place() { } }")]
    public Task Does_not_trigger_on(string member) => Verify.Reports($$"""
        class Orders { {{member}} }
        """);
}

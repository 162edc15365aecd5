using Verify = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.MarkWithoutInstrumentation>;

namespace Telltale.Generators.Tests;

public class MarkWithoutInstrumentationTests
{
    [Fact]
    public Task Says_which_mark_on_what_of_which_method() => Verify.Reports("""
        class Orders { [return: {|#1:Tag|}] public int Place([{|#0:Tag("order.id")|}] string id) => 1; }
        """, Verify.At(0, "Tag", "id", "Orders.Place"), Verify.At(1, "Tag", "return value", "Orders.Place"));

    [Theory]
    [InlineData("public void Place([[|Tags|]] object id) { }")]
    [InlineData("public void Place([[|Dimension|]] string id) { }")]
    [InlineData("public void Place([[|Baggage|]] string id) { }")]
    [InlineData("public void Place([[|CorrelationId|]] string id) { }")]
    [InlineData("public void Place([[|Value|]] int count) { }")]
    [InlineData("public void Place([[|Expand|]] object id) { }")]
    [InlineData("public void Place([[|Tag|], [|Dimension|], Sensitive] string id) { }")]
    [InlineData("public Orders([[|Tag|]] string id) { }")]
    [InlineData("public int this[[[|Tag|]] string id] => 1;")]
    [InlineData("public delegate void Place([[|Tag|]] string id);")]
    [InlineData("public record Order([[|Tag|]] string Id);")]
    [InlineData("public interface IOrders { void Place([[|Tag|]] string id); }")]
    [InlineData("[Obsolete] public void Place([[|Tag|]] string id) { }")]
    [InlineData("public void Run() { void Place([[|Tag|]] string id) { } }")]
    [InlineData("public void Run() { [return: [|Tag|]] int Place() => 1; }")]
    [InlineData("public void Run() { var place = ([[|Tag|]] string id) => 1; }")]
    [InlineData("[Traced] public void Run() { var place = async ([[|Tag|]] string id) => { }; }")]
    public Task Triggers_on(string member) => Verify.Reports($$"""
        partial class Orders { {{member}} }
        """);

    [Fact]
    public Task Triggers_once_on_a_partial_method() => Verify.Reports("""
        partial class Orders
        {
            [return: [|Tag|]] public partial int Place([[|Tag|]] string id);
            public partial int Place(string id) => 1;
            public partial int Cancel(string id);
            public partial int Cancel([[|Tag|]] string id) => 1;
        }
        """);

    [Fact]
    public Task Triggers_on_what_another_generator_implements() => Verify.Reports("""
        static partial class Log { [return: [|Tag|]] public static partial int Late([[|Tag|]] string id); }
        """, new Setting
    {
        Files =
        [
            ("Log.g.cs", """
                static partial class Log
                {
                    [System.CodeDom.Compiler.GeneratedCode("Logs", "1")] public static partial int Late(string id) => 1;
                    public static int Early([Tag] string id) => 1;
                }
                """),
        ],
    });

    [Fact]
    public Task Triggers_on_what_an_annotated_type_does_not_stand_for() => Verify.Reports("""
        [Traced] class Orders
        {
            public void Place([Tag] string id) { }
            [NotTraced] public void Count([[|Tag|]] string id) { }
            internal void Log([[|Tag|]] string id) { }
        }
        """);

    [Theory]
    [InlineData("[Traced] public void Place([Tag] string id) { }")]
    [InlineData("[Measured] public void Place([Dimension] string id) { }")]
    [InlineData("[Measured][return: Tag] public int Place() => 1;")]
    [InlineData("[Traced] public partial int Place([Tag] string id);")]
    [InlineData("[Traced] public partial int Place([Tag] string id); public partial int Place(string id) => 1;")]
    [InlineData("public void Place([Sensitive] string id) { }")]
    [InlineData("[Counter(\"orders\")] public partial void Place([Dimension] string id, [Value] int count);")]
    [InlineData("[SpanEvent] public partial void Place([Expand] Quick order, [Tag(\"x\")] int count);")]
    [InlineData("public record Order([property: Tag] string Id);")]
    [InlineData("[Tag, Dimension, CorrelationId] public string Id => string.Empty;")]
    [InlineData("public void Run() { [Traced] void Place([Tag] string id) { } }")]
    [InlineData("public void Run() { var place = [Traced] ([Tag] string id) => { }; }")]
    [InlineData("public class Slow : IOrders { public void Place([Tag] string id) { } }")]
    public Task Does_not_trigger_on(string member) => Verify.Reports($$"""
        [Traced] interface IOrders { void Place(string id); }
        class Quick { public int Id => 1; }
        partial class Orders { {{member}} }
        """);
}

using Verify = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.ObservableCannotBeRead>;

namespace Telltale.Generators.Tests;

public class ObservableCannotBeReadTests
{
    [Theory]
    [InlineData("[ObservableGauge(\"x\")] internal int {|#0:It|} => 1;", "it is an instance member, and which instance is meant cannot be known; make it static")]
    [InlineData("[ObservableGauge(\"x\")] static int {|#0:It|} => 1;", "generated code cannot reach it; make it and its type internal")]
    [InlineData("[ObservableGauge(\"x\")] internal static int {|#0:It|}(int a) => 1;", "it takes arguments that nobody would give")]
    [InlineData("[ObservableGauge(\"x\")] internal static string {|#0:It|} => \"\";", "'string' is no number that instruments take, nor a Measurement of one")]
    [InlineData("[ObservableGauge(\"\")] internal static int {|#0:It|} => 1;", "it has no name")]
    [InlineData("[ObservableGauge(\"x\"), Sensitive] internal static int {|#0:It|} => 1;", "it is sensitive, and metrics are kept and shown in clear")]
    public Task Says_why_not(string member, string reason) =>
        Verify.Reports($"class Orders {{ {member} }}", Verify.At(0, "It", reason));

    [Fact]
    public Task Says_that_the_type_is_generic() => Verify.Reports(
        "class Orders<T> { [ObservableCounter(\"x\")] internal static int {|#0:It|} => 1; }",
        Verify.At(0, "It", "its type is generic, and which one is meant cannot be known"));

    [Theory]
    [InlineData("[ObservableCounter(\"x\")] internal static ushort It => 1;")]
    [InlineData("[ObservableUpDownCounter(\"x\")] internal static TimeSpan It() => default;")]
    [InlineData("[ObservableGauge(\"x\")] public static IEnumerable<System.Diagnostics.Metrics.Measurement<double>> It() => [];")]
    public Task Does_not_trigger_on(string member) => Verify.Reports($"class Orders {{ {member} }}");
}

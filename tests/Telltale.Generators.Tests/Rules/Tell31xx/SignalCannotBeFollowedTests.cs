using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Verify = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.SignalCannotBeFollowed>;

namespace Telltale.Generators.Tests;

public class SignalCannotBeFollowedTests
{
    private const string Log = "[LogEvent(LogLevel.Information, \"Placed\")]";

    [Theory]
    [InlineData("[Counter(\"x\")] public static void {|#0:Place|}() { }", "it is not partial; make it 'partial void' without a body")]
    [InlineData("[SpanEvent] static partial void {|#0:Place|}(); static partial void Place() { }", "it has a body already; remove the body or the attributes")]
    [InlineData("[SpanEvent] public static partial int {|#0:Place|}();", "it returns something, and has nothing to return; make it void")]
    [InlineData("[SpanEvent] public static partial void {|#0:Place|}(ref int id);", "'id' is passed by reference, and nothing is written to it")]
    public Task Says_why_a_method_signals_nothing(string member, string reason) =>
        Reports(member, At(SignalRules.UnsupportedShape, "Place", reason));

    [Fact]
    public Task Says_that_the_type_is_not_partial() => Verify.Reports(
        "class Orders { [SpanEvent] void {|#0:Place|}() { } class Inner { } } interface IOrders { [SpanEvent] static void {|#1:Place|}() { } }",
        At(SignalRules.UnsupportedShape, "Place", "it is not partial; make it 'partial void' without a body"),
        At(1, SignalRules.UnsupportedShape, "Place", "it is not partial; make it 'partial void' without a body"));

    [Theory]
    [InlineData(Log + "static partial void {|#0:Place|}();", "has no logger: add an ILogger parameter")]
    [InlineData("ILogger _log; " + Log + "static partial void {|#0:Place|}();", "has no logger: add an ILogger parameter")]
    [InlineData(Log + "partial void {|#0:Place|}();", "has no logger: add an ILogger parameter, or a field, property or primary-constructor parameter of its type")]
    [InlineData("ILogger _a, _b; " + Log + "partial void {|#0:Place|}();", "finds several loggers in its type ('_a', '_b'); '_a' is taken, pass it as a parameter to say which")]
    [InlineData(Log + "partial void {|#0:Place|}(ILogger a, ILogger<Orders> b);", "has several loggers as parameters; 'a' is taken")]
    public Task Says_which_logger_is_missing(string member, string what) => Reports(member, At(SignalRules.NoLogger, "Place", what));

    [Fact]
    public Task Says_which_hole_has_no_parameter() => Reports(
        "[LogEvent(LogLevel.Information, \"{id} {ID:N2} {Missing,5} {{Literal}} {\")] static partial void {|#0:Place|}(ILogger log, int id);",
        At(SignalRules.HoleWithoutValue, "Place", "Missing"));

    [Theory]
    [InlineData("[Histogram(\"x\")] static partial void {|#0:Place|}();", "x", "no parameter is marked [Value]")]
    [InlineData("[Gauge(\"x\")] static partial void {|#0:Place|}();", "x", "no parameter is marked [Value]")]
    [InlineData("[Counter(\" \")] static partial void {|#0:Place|}();", " ", "it has no name")]
    [InlineData("[Counter(\"x\")] static partial void Place([Value] string {|#0:id|});", "x", "'string' is no number that instruments take")]
    [InlineData("[Counter(\"x\")] static partial void Place([Value] ulong {|#0:id|});", "x", "'ulong' is no number that instruments take")]
    public Task Says_why_a_metric_records_nothing(string member, string metric, string reason) =>
        Reports(member, At(SignalRules.NoValue, "Place", metric, reason));

    [Theory]
    [InlineData("[Counter(\"x\")] static partial void Place([Dimension, Sensitive] string {|#0:id|});")]
    [InlineData("[Counter(\"x\")] static partial void Place([Value, Sensitive] int {|#0:id|});")]
    public Task Leaves_sensitive_values_out_of_metrics(string member) => Reports(member, At(SignalRules.SensitiveDimension, "id", "Place"));

    [Fact]
    public Task Leaves_sensitive_members_out_of_metrics() => Reports(
        "class Shop { [Dimension, Sensitive] public string Owner => string.Empty; [Dimension] public int Floor => 1; } "
        + "[Counter(\"x\")] static partial void Place([Expand] Shop {|#0:shop|});",
        At(SignalRules.SensitiveDimension, "shop.Owner", "Place"));

    [Fact]
    public Task Leaves_unbounded_members_out_of_metrics() => Reports(
        "class Shop { [Dimension] public DateTime Since => default; } [Counter(\"x\")] static partial void Place([Expand] Shop {|#0:shop|});",
        At(TracedRules.UnboundedDimension, "shop.Since", "'System.DateTime'"));

    [Fact]
    public Task Leaves_unbounded_values_out_of_metrics() => Reports(
        "[Counter(\"x\")] static partial void Place([Dimension] Guid {|#0:id|});", At(TracedRules.UnboundedDimension, "id", "'System.Guid'"));

    [Theory]
    [InlineData("object {|#0:it|}", "[object]", "an object can be anything; give it the type it has")]
    [InlineData("T {|#0:it|}", "[T]", "'T' can be anything; constrain it to IFormattable or to a type with members")]
    [InlineData("Action {|#0:it|}", "[Action]", "a delegate has no content")]
    [InlineData("IQueryable<int> {|#0:it|}", "[IQueryable<int>]", "to enumerate a query would run it")]
    [InlineData("System.Collections.IEnumerable {|#0:it|}", "[IEnumerable]", "the elements of an untyped collection can be anything")]
    [InlineData("Orders.IEmpty {|#0:it|}", "[IEmpty]", "'IEmpty' has no public members")]
    [InlineData("System.IO.Stream {|#0:it|}", "[Stream]", "the assembly of 'Stream' says nothing of what is sensitive; mark the parameter [Expand] to write its members all the same")]
    public Task Says_what_it_does_not_look_into(string parameter, string written, string reason) => Reports(
        $"public interface IEmpty {{ }} [SpanEvent] static partial void Place<T>({parameter});",
        At(SignalRules.CannotBeLookedInto, "it", written, reason));

    [Fact]
    public Task Says_which_parameter_no_signal_uses() => Reports(
        "[Counter(\"x\")] static partial void Place(int {|#0:id|}, [Dimension] int shop, [Value] int count);", At(SignalRules.UnusedParameter, "id", "Place"));

    [Theory]
    [InlineData("[LogEvent(\"Placed\")] static partial void {|#0:Place|}(ILogger log);", "no level is given, and none is a parameter; Information is taken")]
    [InlineData("[Counter(\"x\"), SpanEvent] static partial void {|#0:Place|}([Value] int a, [Value] int b);", "only one parameter can be the [Value]; the first is taken")]
    [InlineData("[Counter(\"x\")] static partial void Place([Dimension(\"d\")] int a, [Dimension(\"d\")] int {|#0:b|});", "two dimensions are called 'd'; the first is taken")]
    [InlineData("[SpanEvent] static partial void Place([Tag(\"d\")] int a, [Tag(\"d\")] int {|#0:b|});", "two attributes are called 'd'; the first is taken")]
    [InlineData("[Histogram(\"x\", Buckets = new[] { 2.0, 1 })] static partial void {|#0:Place|}([Value] double a);", "Buckets must be finite, ascending and of the value's type 'double'; the collector's own are taken")]
    [InlineData("[Histogram(\"x\", Buckets = new[] { 0.5 })] static partial void {|#0:Place|}([Value] int a);", "Buckets must be finite, ascending and of the value's type 'int'; the collector's own are taken")]
    [InlineData("[SpanEvent, Traced] static partial void {|#0:Place|}();", "its body is what it signals, so there is nothing to trace or measure; remove [Traced] and [Measured]")]
    public Task Says_what_contradicts_itself(string member, string reason) =>
        Reports(member, At(SignalRules.ConflictingOptions, "Place", reason));

    [Theory]
    [InlineData("[LogEvent(LogLevel.Information, \"{Id} {when:O} {Mail}\"), Counter(\"x\"), SpanEvent] static partial void Place(ILogger log, [Dimension] int id, DateTime when, [Sensitive] object mail);")]
    [InlineData("[LogEvent(\"{level}\")] static partial void Place(ILogger log, LogLevel level, Exception e, List<int[]> many, Dictionary<string, Uri> map, (int, string) pair);")]
    [InlineData("[LogEvent(LogLevel.Error, \"{order.Id}\")] static partial void Place(ILogger log, [Expand] Order order);")]
    [InlineData("[LogEvent(LogLevel.Error)] static partial void Place(ILogger log, [Expand] System.IO.FileInfo file);")]
    public Task Does_not_trigger_on(string member) => Verify.Reports(Source(member));

    private static Task Reports(string member, DiagnosticResult expected) => Verify.Reports(Source(member), expected);

    private static string Source(string member) => $$"""
        using Microsoft.Extensions.Logging;
        class Order { public int Id => 1; }
        partial class Orders { {{member}} }
        """;

    private static DiagnosticResult At(DiagnosticDescriptor rule, params object[] arguments) => At(0, rule, arguments);

    private static DiagnosticResult At(int markup, DiagnosticDescriptor rule, params object[] arguments) =>
        new DiagnosticResult(rule).WithLocation(markup).WithArguments(arguments);
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Telltale.CodeFixes;

namespace Telltale.Generators.Tests;

/// <summary>What the fixes of signal methods write: one at a time and all at once; after them nothing of the rule is left to report.</summary>
public class SignalFixes
{
    [Theory]
    [InlineData("[SpanEvent] public void {|TELL3151:Placed|}() { }", "[SpanEvent] public partial void Placed();")]
    [InlineData("[SpanEvent] public static partial int {|TELL3151:Placed|}(); void Use() { Placed(); }", "[SpanEvent] public static partial void Placed(); void Use() { Placed(); }")]
    [InlineData("[SpanEvent] static int {|TELL3151:Placed|}(int id)\n    {\n    }", "[SpanEvent] static partial void Placed(int id);")]
    [InlineData("[SpanEvent] void {|TELL3151:A|}() { } [SpanEvent] void {|TELL3151:B|}() { }", "[SpanEvent] partial void A(); [SpanEvent] partial void B();")]
    public Task Makes_methods_partial_void(string before, string after) => Fix<SignalMustBePartialFixer>(before, after);

    [Fact]
    public Task Makes_the_types_around_partial() => Fix<SignalMustBePartialFixer>(
        "static class Inner { [SpanEvent] public static void {|TELL3151:Placed|}() { } }", "static partial class Inner { [SpanEvent] public static partial void Placed(); }");

    [Theory]
    [InlineData("[SpanEvent] void {|TELL3151:Placed|}() => Console.WriteLine();")]
    [InlineData("[SpanEvent] void {|TELL3151:Placed|}() { Console.WriteLine(); }")]
    [InlineData("[SpanEvent] void {|TELL3151:Placed|}() { /* later */ }")]
    [InlineData("[SpanEvent] public static partial int {|TELL3151:Placed|}(); int Use() => Placed();")]
    public Task Takes_no_code_away(string source) => Fix<SignalMustBePartialFixer>(source, source);

    [Theory]
    [InlineData("[LogEvent(LogLevel.Debug)] static partial void {|TELL3152:Placed|}();", "[LogEvent(LogLevel.Debug)] static partial void Placed(ILogger logger);")]
    [InlineData("[LogEvent(LogLevel.Debug)] partial void {|TELL3152:Placed|}(int logger);", "[LogEvent(LogLevel.Debug)] partial void Placed(ILogger logger2, int logger);")]
    public Task Adds_a_logger(string before, string after) => Fix<SignalNeedsLoggerFixer>(before, after);

    [Theory]
    [InlineData("[LogEvent(LogLevel.Debug)] static partial void {|TELL3152:Placed|}(); void Use() => Placed();")]
    [InlineData("[LogEvent(LogLevel.Debug)] static partial void {|TELL3152:Placed|}(ILogger a, ILogger b);")]
    public Task Changes_no_caller(string source) => Fix<SignalNeedsLoggerFixer>(source, source);

    [Theory]
    [InlineData("\"{Idd} {{Idd}} {Idd,5:N2}\"", "\"{Id} {{Idd}} {Id,5:N2}\"")]
    [InlineData("\"by {coustomer} {{{orderid}}} {@ID}\"", "\"by {customer} {{{id}}} {@ID}\"", 2)]
    [InlineData("@\"\"\"{Custommer}\"\"\"", "@\"\"\"{Customer}\"\"\"")]
    public Task Names_the_nearest_parameter(string before, string after, int holes = 1) => Fix<HoleWithoutValueFixer>(
        $"[LogEvent(LogLevel.Debug, {before})] static partial void {Marked("TELL3153", holes)}(ILogger log, int id, string customer);",
        $"[LogEvent(LogLevel.Debug, {after})] static partial void Placed(ILogger log, int id, string customer);",
        "Name the nearest parameter");

    [Theory]
    [InlineData("\"{Idd} {{Idd}} {Idd,5:N2}\"", "\"{{Idd}} {{Idd}} {{Idd,5:N2}}\"")]
    [InlineData("\"{Nothing} of {Kind}\"", "\"{{Nothing}} of {{Kind}}\"", 2)]
    public Task Writes_braces(string before, string after, int holes = 1) => Fix<HoleWithoutValueFixer>(
        $"[LogEvent(LogLevel.Debug, {before})] static partial void {Marked("TELL3153", holes)}(ILogger log, int id);",
        $"[LogEvent(LogLevel.Debug, {after})] static partial void Placed(ILogger log, int id);",
        "Write braces");

    [Theory]
    [InlineData("[Dimension, Sensitive] string {|TELL3155:mail|}", "[Sensitive] string mail")]
    [InlineData("[Dimension(\"m\")] [Sensitive] string {|TELL3155:mail|}", "[Sensitive] string mail")]
    [InlineData("[Sensitive, Dimension, Tag(\"x\")] string {|TELL3155:mail|}", "[Sensitive, Tag(\"x\")] string mail")]
    public Task Removes_dimensions(string before, string after) => Fix<SensitiveDimensionFixer>(
        $"[Counter(\"x\"), SpanEvent] static partial void Placed({before});", $"[Counter(\"x\"), SpanEvent] static partial void Placed({after});");

    [Fact]
    public Task Leaves_what_would_be_of_no_use_any_more() => Fix<SensitiveDimensionFixer>(
        "[Counter(\"x\")] static partial void Placed([Dimension, Sensitive] string {|TELL3155:mail|});",
        "[Counter(\"x\")] static partial void Placed([Dimension, Sensitive] string {|TELL3155:mail|});");

    [Theory]
    [InlineData("int {|TELL3157:id|}, string {|TELL3157:shop|}", "[Dimension] int id, [Dimension] string shop")]
    [InlineData("[Tag] DayOfWeek? {|TELL3157:day|}", "[Dimension] [Tag] DayOfWeek? day")]
    [InlineData("Guid {|TELL3157:id|}", "Guid {|TELL3157:id|}")]
    [InlineData("[Sensitive] string {|TELL3157:mail|}", "[Sensitive] string {|TELL3157:mail|}")]
    public Task Marks_dimensions(string before, string after) => Fix<UnusedParameterFixer>(
        $"[Counter(\"x\")] public static partial void Placed({before});", $"[Counter(\"x\")] public static partial void Placed({after});", "Mark it [Dimension]");

    [Theory]
    [InlineData("static partial void Placed(Guid {|TELL3157:id|}, [Dimension] int shop);", "static partial void Placed([Dimension] int shop);")]
    [InlineData("static partial void Placed([Dimension] int shop, Guid {|TELL3157:id|});", "static partial void Placed([Dimension] int shop);")]
    [InlineData("static partial void Placed(Guid {|TELL3157:id|});", "static partial void Placed();")]
    [InlineData("static partial void Placed(Guid {|TELL3157:id|}); void Use() => Placed(default);", "static partial void Placed(Guid {|TELL3157:id|}); void Use() => Placed(default);")]
    public Task Removes_parameters(string before, string after) => Fix<UnusedParameterFixer>(
        $"[Counter(\"x\")] {before}", $"[Counter(\"x\")] {after}", "Remove the parameter");

    [Theory]
    [InlineData("[Traced, SpanEvent] static partial void {|TELL3158:Placed|}();", "[SpanEvent] static partial void Placed();")]
    [InlineData("[Traced]\n    [Measured]\n    [SpanEvent]\n    static partial void {|TELL3158:Placed|}();", "[SpanEvent]\n    static partial void Placed();")]
    [InlineData("[SpanEvent]\n    [Traced, Measured]\n    static partial void {|TELL3158:Placed|}();", "[SpanEvent]\n    static partial void Placed();")]
    public Task Takes_tracing_off(string before, string after) => Fix<SignalIsNotTracedFixer>(before, after);

    private static string Marked(string rule, int times) =>
        string.Concat(Enumerable.Repeat($"{{|{rule}:", times)) + "Placed" + string.Concat(Enumerable.Repeat("|}", times));

    private static async Task Fix<TFixer>(string before, string after, string? key = null)
        where TFixer : CodeFixProvider, new()
    {
        Test<TFixer> test = new() { TestCode = File(before), FixedCode = File(after), CodeActionEquivalenceKey = key };
        test.TestState.AdditionalReferences.AddRange(References.All);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string File(string member) => $$"""
        using System;
        using Microsoft.Extensions.Logging;
        using Telltale;

        partial class Orders
        {
            {{member}}
        }

        """;

    private sealed class Test<TFixer> : CSharpCodeFixTest<SignalCannotBeFollowed, TFixer, DefaultVerifier>
        where TFixer : CodeFixProvider, new()
    {
        private static readonly string[] s_missing = ["CS8795", "CS8794", "CS0501", "CS0161"];

        internal Test()
        {
            ReferenceAssemblies = new("net10.0");
            NumberOfIncrementalIterations = -6;
            NumberOfFixAllIterations = -3;
        }

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp14);

        // Nobody runs the generator here, so what it would implement is missing.
        protected override bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics) =>
            !s_missing.Contains(diagnostic.Id) && base.IsCompilerDiagnosticIncluded(diagnostic, compilerDiagnostics);
    }
}

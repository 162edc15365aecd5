using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Telltale.Generators.Tests;

/// <summary>A project whose language is older than what we emit is told so, and still compiles.</summary>
public class OldLanguageTests
{
    private const string Reason = "the language version is older than C# 11";

    private const string Shop = """
        using System; using Microsoft.Extensions.Logging; using Telltale;
        interface IPerson { [Sensitive] string Phone { get; } }
        partial record Person(int Id, [Sensitive] string Mail, string Phone) : IPerson;
        partial record struct Place([Sensitive] string Street);
        partial class Orders
        {
            [LogEvent(LogLevel.Error, "{Id}"), Counter("x"), SpanEvent] public static partial void Placed(ILogger log, [Value] int id, Person who, out int none);
            [ObservableGauge("y")] internal static int Open => 1;
            [Traced] public partial int Find();
            private int FindCore() => 1;
        }
        static class Program { static void Main() => Console.WriteLine(new Person(1, "leak", "leak")); }
        """;

    [Fact]
    public Task Traced_methods_are_told() => Reports<AnnotationCannotBeFollowed>(
        "partial class C { [Traced] public partial void {|#0:M|}(); private void MCore() { } }", TracedRules.UnsupportedShape, "M", Reason);

    [Fact]
    public Task Traced_calls_are_told() => Reports<InterceptorsOff>("class C { [Traced] public void {|#0:M|}() { } }", TracedRules.InterceptorsOff, "C.M", Reason);

    [Fact]
    public Task Signals_are_told() => Reports<SignalCannotBeFollowed>(
        "partial class C { [SpanEvent] static partial void {|#0:M|}(); }", SignalRules.UnsupportedShape, "M", Reason);

    [Fact]
    public Task Observables_are_told() => Reports<ObservableCannotBeRead>(
        "class C { [ObservableGauge(\"x\")] internal static int {|#0:M|} => 1; }", SignalRules.CannotBeObserved, "M", Reason);

    [Fact]
    public Task Records_are_redacted_as_ever() => Reports<RecordMustBePartial>(
        "record {|#0:P|}([Sensitive] string Mail);", PrivacyRules.RecordMustBePartial, "P", "make it partial, so that it is redacted");

    [Fact]
    public void What_is_emitted_compiles()
    {
        Run run = Run.Of(Run.Compile([Shop], [], parse: Run.Parse.WithLanguageVersion(LanguageVersion.CSharp10)));
        Assert.Equal(["> Person { Id = 1, Mail = [personal], Phone = [personal] }"], Script.Of(run.Output));
        Assert.Equal(
            ["Orders.Signals.g.cs", "Orders.Traced.g.cs", "Person.Redacted.g.cs", "Place.Redacted.g.cs", "Telltale.Kept.g.cs", "Telltale.Manifest.g.cs"],
            run.Sources.Select(static source => source.HintName).Order(StringComparer.Ordinal));
    }

    private static Task Reports<TRule>(string source, DiagnosticDescriptor rule, params object[] arguments)
        where TRule : DiagnosticAnalyzer, new() =>
        RuleVerifier<TRule>.Reports(
            source,
            new Setting { Language = LanguageVersion.CSharp10 },
            new DiagnosticResult(rule).WithLocation(0).WithArguments(arguments));
}

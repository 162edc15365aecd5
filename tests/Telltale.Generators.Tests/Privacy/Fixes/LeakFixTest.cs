using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Telltale.CodeFixes;

namespace Telltale.Generators.Tests;

/// <summary>
/// Applies one fix to one diagnostic at a time, and to all of a document, a project, a solution: the outcome has to be the same, to compile, and
/// to leave nothing to report.
/// </summary>
internal sealed class LeakFixTest : CSharpCodeFixTest<SensitiveFlow, SensitiveFlowFixer, DefaultVerifier>
{
    private LeakFixTest()
    {
        ReferenceAssemblies = new("net10.0");
        NumberOfIncrementalIterations = -6;
        NumberOfFixAllIterations = -2;
    }

    /// <summary>Statements in the method of a class.</summary>
    internal static Task Changes(string title, string before, string after) =>
        ChangesFile(title, Program(before), (after.Contains("Redaction.") ? "using Telltale;\n\n" : "") + Program(after));

    internal static Task ChangesFile(string title, string before, string after)
    {
        LeakFixTest test = new() { TestCode = before, FixedCode = after, CodeActionEquivalenceKey = title };
        test.TestState.Sources.Add(("Usings.cs", LeakFixes.Usings));
        test.FixedState.Sources.Add(("Usings.cs", LeakFixes.Usings));
        test.TestState.AdditionalReferences.AddRange(References.Packages);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp14);

    private static string Program(string statements) => $$"""
        class Shop
        {
            void Run(ILogger log, Serilog.ILogger serilog, User user, Order order, Activity activity, Counter<int> counter, HttpClient http, Exception e)
            {
        {{statements}}
            }
        }
        """;
}

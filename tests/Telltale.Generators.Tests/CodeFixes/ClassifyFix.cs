using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Telltale.CodeFixes;

namespace Telltale.Generators.Tests;

/// <summary>
/// Applies "Classify as sensitive" to one diagnostic at a time and to all at once, in a document, a project and a solution. What comes out has
/// to compile, and nothing is left to report.
/// </summary>
internal sealed class ClassifyFix<TRule> : CSharpCodeFixTest<TRule, ClassifyFixer, DefaultVerifier>
    where TRule : DiagnosticAnalyzer, new()
{
    internal const string Classify = "Classify as sensitive";
    internal const string Except = "Mark as not sensitive";

    internal ClassifyFix()
    {
        ReferenceAssemblies = new("net10.0");
        TestState.AdditionalReferences.AddRange(References.All);
    }

    internal static Task Changes(string before, string after, string action = Classify) => Changes([before], [after], action);

    internal static Task Leaves(string source)
    {
        ClassifyFix<TRule> test = new() { TestCode = source, FixedCode = source };
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    internal static Task Changes(string[] before, string[] after, string action = Classify)
    {
        ClassifyFix<TRule> test = new() { CodeActionEquivalenceKey = action };
        foreach ((string one, string other) in before.Zip(after))
        {
            test.TestState.Sources.Add(one);
            test.FixedState.Sources.Add(other);
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    internal ClassifyFix<TRule> WithoutTelltale()
    {
        foreach (MetadataReference reference in TestState.AdditionalReferences.Where(static r => r.Display!.EndsWith("/Telltale.dll")).ToList())
        {
            TestState.AdditionalReferences.Remove(reference);
        }

        return this;
    }

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.Parse);

    // Nobody runs a generator here, so what it would implement is missing.
    protected override bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics) =>
        diagnostic.Id != "CS8795" && base.IsCompilerDiagnosticIncluded(diagnostic, compilerDiagnostics);
}

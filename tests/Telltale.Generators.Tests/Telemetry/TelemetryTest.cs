using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Telltale.Generators.Tests;

/// <summary>Checks one rule of the telemetry family, the others switched off: where it reports, and what its fix writes.</summary>
internal sealed class TelemetryTest<TFix> : CSharpCodeFixTest<TelemetryUse, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Diagnostics;
        global using System.Diagnostics.Metrics;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private readonly string _rule;

    internal TelemetryTest(string rule, string source, string? after = null, string? fix = null)
    {
        _rule = rule;
        ReferenceAssemblies = new("net10.0");
        TestCode = source;
        TestState.AdditionalReferences.AddRange(References.Packages);
        TestState.Sources.Add(("Usings.cs", Usings));
        CodeActionEquivalenceKey = fix;
        if (after is not null)
        {
            FixedCode = after;
            FixedState.Sources.Add(("Usings.cs", Usings));
            NumberOfIncrementalIterations = -5;
            NumberOfFixAllIterations = -2;
        }
    }

    /// <summary>Whether the program is a project of tests.</summary>
    internal bool IsTest
    {
        init => SolutionTransforms.Add(static (solution, project) => solution.WithProjectAssemblyName(project, "Shop.Tests"));
    }

    /// <summary>Whether it is a program, and not a library.</summary>
    internal bool IsProgram
    {
        init => TestState.OutputKind = FixedState.OutputKind = OutputKind.ConsoleApplication;
    }

    /// <summary>What <c>.editorconfig</c> says.</summary>
    internal string? Config
    {
        init => TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\n{value}\n"));
    }

    internal Task RunAsync() => RunAsync(TestContext.Current.CancellationToken);

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new TelemetryUse(), new TelemetryAdvice(), new SourceIsNeverRegistered()];

    protected override DiagnosticDescriptor GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) =>
        analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).First(rule => rule.Id == _rule);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp14);

    protected override CompilationOptions CreateCompilationOptions() => base.CreateCompilationOptions()
        .WithSpecificDiagnosticOptions(Rules.All.Select(rule => new KeyValuePair<string, ReportDiagnostic>(
            rule.Id, rule.Id == _rule ? ReportDiagnostic.Warn : ReportDiagnostic.Suppress)));
}

/// <summary>Runs a rule over members of a class.</summary>
internal static class Telemetry
{
    internal static Task Reports(string rule, string source, string config = "") =>
        new TelemetryTest<EmptyCodeFixProvider>(rule, source) { Config = config }.RunAsync();

    internal static Task Fixes<TFix>(string rule, string? title, string before, string after)
        where TFix : CodeFixProvider, new() => new TelemetryTest<TFix>(rule, before, after, title).RunAsync();
}

using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;


namespace Telltale.Generators.Tests;

/// <summary>Compiles a file of the corpus as an application would be, and lets every analyzer of ours look at it.</summary>
internal static class CorpusCompiler
{
    /// <summary>Logging's and our own generators implement these; nobody runs them here.</summary>
    private const string PartialWithoutBody = "CS8795";

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions s_parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp14)
        .WithPreprocessorSymbols("DEBUG");

    internal static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(KnownTypes).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    internal static CSharpCompilation Compile(CorpusFile file)
    {
        OutputKind output = file.Says("output: exe") ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        Dictionary<string, ReportDiagnostic> levels = new() { ["TELL3015"] = ReportDiagnostic.Hidden };
        if (file.Says("enable: TELL3015"))
        {
            levels["TELL3015"] = ReportDiagnostic.Info;
        }

        return CSharpCompilation.Create(
            file.Name,
            [CSharpSyntaxTree.ParseText(file.Text, s_parse, file.Name + ".cs"), CSharpSyntaxTree.ParseText(Usings, s_parse, "Usings.cs")],
            file.Says("hosting: no") ? CorpusReferences.Console : CorpusReferences.All,
            new CSharpCompilationOptions(output, nullableContextOptions: NullableContextOptions.Enable, specificDiagnosticOptions: levels));
    }

    internal static IReadOnlyList<string> Errors(Compilation compilation) =>
    [
        .. compilation.GetDiagnostics()
            .Where(static d => d.Severity == DiagnosticSeverity.Error && d.Id != PartialWithoutBody)
            .Select(static d => d.ToString()),
    ];

    internal static async Task<IReadOnlyList<Finding>> AnalyzeAsync(CorpusFile file, CancellationToken cancellation)
    {
        CSharpCompilation compilation = Compile(file);
        Assert.Empty(Errors(compilation));
        ImmutableArray<Diagnostic> diagnostics = await compilation.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync(cancellation);
        Assert.DoesNotContain(diagnostics, static d => d.Id == "AD0001");
        return [.. diagnostics.Where(d => IsLeak(d.Id) && (d.Id != "TELL3015" || file.Says("enable: TELL3015"))).Select(Finding.From)];
    }

    private static bool IsLeak(string id) =>
        string.CompareOrdinal(id, "TELL3001") >= 0 && string.CompareOrdinal(id, "TELL3018") <= 0;
}

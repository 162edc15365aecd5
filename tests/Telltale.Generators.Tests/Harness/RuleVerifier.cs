using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Telltale.Generators.Tests;

/// <summary>Checks where one rule reports: at every <c>[|span|]</c> of the source and nowhere else.</summary>
internal static class RuleVerifier<TRule>
    where TRule : DiagnosticAnalyzer, new()
{
    internal static Task Reports(string source, params DiagnosticResult[] expected) =>
        Reports(source, new Setting(), expected);

    internal static Task Reports(string source, Setting setting, params DiagnosticResult[] expected)
    {
        RuleTest<TRule> test = new(setting) { TestCode = source };
        test.TestState.Sources.Add(("Usings.cs", Setting.Usings));
        test.TestState.OutputKind = setting.Output;
        test.TestState.AdditionalReferences.AddRange(setting.Packages ? References.Packages : References.All);
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", setting.GlobalConfig));
        test.TestState.ExpectedDiagnostics.AddRange(expected);
        if (setting.Library is { } library)
        {
            test.TestState.AdditionalProjects["Library"].Sources.Add(("Library.cs", library));
            test.TestState.AdditionalProjects["Library"].AdditionalReferences.AddRange(References.All);
            test.TestState.AdditionalProjectReferences.Add("Library");
        }

        foreach ((string name, string text) in setting.Files)
        {
            test.TestState.Sources.Add((name, text));
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The rule's diagnostic at <c>{|#0:…|}</c>, for tests that also read the message.</summary>
    internal static DiagnosticResult At(int markup, params object[] arguments) =>
        new DiagnosticResult(new TRule().SupportedDiagnostics[0]).WithLocation(markup).WithArguments(arguments);
}

/// <summary>What a rule's test can vary beside the source.</summary>
internal sealed record Setting
{
    internal const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Telltale;
        """;

    internal OutputKind Output { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    internal LanguageVersion Language { get; init; } = LanguageVersion.CSharp14;

    /// <summary>MSBuild properties that the compiler sees.</summary>
    internal (string Name, string Value)[] Properties { get; init; } = [];

    /// <summary>The compiler's own switch, as MSBuild hands it over.</summary>
    internal string InterceptorsNamespaces { get; init; } = "Telltale.Generated";

    /// <summary>More files: <c>.g.cs</c> ones are what generators have written by the time analyzers run.</summary>
    internal (string Name, string Text)[] Files { get; init; } = [];

    /// <summary>Whether the libraries through which programs let values out are referenced too.</summary>
    internal bool Packages { get; init; }

    /// <summary>The source of an assembly that is referenced.</summary>
    internal string? Library { get; init; }

    /// <summary>Options as they stand in a global analyzer config.</summary>
    internal string Config { get; init; } = "";

    internal string GlobalConfig =>
        string.Concat(Properties.Select(property => $"build_property.{property.Name} = {property.Value}\n").Prepend("is_global = true\n")) + Config;
}

/// <summary>A test of one rule with today's C# and nothing from a package feed.</summary>
internal sealed class RuleTest<TRule> : CSharpAnalyzerTest<TRule, DefaultVerifier>
    where TRule : DiagnosticAnalyzer, new()
{
    private const string PartialWithoutBody = "CS8795";

    private readonly Setting _setting;

    internal RuleTest(Setting setting)
    {
        _setting = setting;
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        DisabledDiagnostics.AddRange(Colleagues.OtherRules<TRule>());
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new TRule(), .. Colleagues.Of<TRule>()];

    protected override ParseOptions CreateParseOptions() =>
        new CSharpParseOptions(_setting.Language)
            .WithFeatures([new("InterceptorsNamespaces", _setting.InterceptorsNamespaces)]);

    protected override CompilationOptions CreateCompilationOptions() =>
        ((CSharpCompilationOptions)base.CreateCompilationOptions()).WithAllowUnsafe(true);

    // Nobody runs the generator here, so what it would implement is missing.
    protected override bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics) =>
        diagnostic.Id != PartialWithoutBody && base.IsCompilerDiagnosticIncluded(diagnostic, compilerDiagnostics);
}

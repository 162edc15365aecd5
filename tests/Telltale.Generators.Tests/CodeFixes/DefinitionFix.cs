using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.Extensions.Compliance.Classification;
using Telltale.CodeFixes;

namespace Telltale.Generators.Tests;

/// <summary>
/// Applies "Instrument at the definition" to one diagnostic at a time and to all at once. What comes out has to compile
/// without a warning, except that nothing implements the partial methods here.
/// </summary>
internal sealed class DefinitionFix
    : CSharpCodeFixTest<EmptyDiagnosticAnalyzer, InstrumentAtTheDefinitionFixer, DefaultVerifier>
{
    private const string NoImplementation = "CS8795";
    private const string DelegateWithoutImplementation = "CS0762";
    private const string NoDocumentation = "CS1591";

    private static readonly ImmutableArray<MetadataReference> s_references = References();

    internal DefinitionFix()
    {
        ReferenceAssemblies = new("net10.0");
        CompilerDiagnostics = CompilerDiagnostics.Warnings;
        TestState.AdditionalReferences.AddRange(s_references);
    }

    internal DiagnosticDescriptor Rule { get; init; } = TracedRules.NeverCalled;

    internal bool EvenWithoutBody { get; init; }

    internal LanguageVersion Version { get; init; } = LanguageVersion.CSharp14;

    internal static Task Changes(string before, string after) =>
        new DefinitionFix { TestCode = File(before), FixedCode = File(after) }.RunAsync();

    /// <summary>The same for members of a class, which gets its <c>partial</c>.</summary>
    internal static Task ChangesMember(string before, string after) =>
        Changes(Class("public class", before), Class("public partial class", after));

    internal static Task Leaves(
        string source, LanguageVersion language = LanguageVersion.CSharp14, string path = "/0/Test0.cs")
    {
        DefinitionFix fix = new() { EvenWithoutBody = true, Version = language };
        fix.TestState.Sources.Add((path, File(source)));
        fix.FixedState.Sources.Add((path, File(source)));
        return fix.RunAsync();
    }

    internal static Task LeavesMember(string member) => Leaves(Class("public partial class", member));

    internal Task RunAsync() => RunAsync(TestContext.Current.CancellationToken);

    internal static DiagnosticDescriptor RuleOf(string id) =>
        new[]
        {
            TracedRules.NeverCalled, TracedRules.EscapesAsDelegate, TracedRules.ReachedThroughInterface,
            TracedRules.ReachedThroughBase, TracedRules.FrameworkEntryPoint, TracedRules.InterceptorsOff,
        }.Single(rule => rule.Id == id);

    /// <summary>Puts usings before code that does not begin as a file does: with usings, or with a comment.</summary>
    internal static string File(string code) =>
        code.StartsWith("using ", StringComparison.Ordinal) || code.StartsWith("// ", StringComparison.Ordinal) ? code : $"""
        using System;
        using System.Collections.Generic;
        using System.Diagnostics.CodeAnalysis;
        using System.Runtime.CompilerServices;
        using System.Runtime.Versioning;
        using System.Threading;
        using System.Threading.Tasks;
        using Telltale;

        {code}

        """;

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() =>
        [new AnnotatedMethods(Rule, EvenWithoutBody)];

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(Version, DocumentationMode.Parse);

    protected override CompilationOptions CreateCompilationOptions() => new CSharpCompilationOptions(
        OutputKind.DynamicallyLinkedLibrary,
        allowUnsafe: true,
        nullableContextOptions: NullableContextOptions.Enable);

    protected override bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics) =>
        diagnostic.Id is not (NoImplementation or DelegateWithoutImplementation or NoDocumentation)
        && base.IsCompilerDiagnosticIncluded(diagnostic, compilerDiagnostics);

    private static string Class(string kind, string members) => $$"""
        {{kind}} Orders
        {
        {{string.Join("\n", members.Split('\n').Select(line => line.Length == 0 ? line : "    " + line))}}
        }
        """;

    private static ImmutableArray<MetadataReference> References()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. trusted.Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == framework)
                .Append(typeof(TracedAttribute).Assembly.Location)
                .Append(typeof(DataClassification).Assembly.Location)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}

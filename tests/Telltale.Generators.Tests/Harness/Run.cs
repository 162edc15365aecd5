using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Telltale.Generators.Tests;

/// <summary>
/// Runs all generators over a program, as the compiler does. Every run also proves that what comes out compiles without a warning, that an unrelated edit leaves
/// every step cached, and that no step keeps a symbol, syntax, location or compilation.
/// </summary>
internal sealed class Run
{
    private static readonly CSharpParseOptions s_parse = CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.CSharp14)
        .WithFeatures([new KeyValuePair<string, string>("InterceptorsNamespaces", "Telltale.Generated")]);

    /// <summary>Every generator of the assembly.</summary>
    private static readonly IIncrementalGenerator[] s_generators =
    [
        .. typeof(Steps).Assembly.GetTypes()
            .Where(static type => type.GetCustomAttributes(typeof(GeneratorAttribute), inherit: false).Length > 0)
            .OrderBy(static type => type.Name, StringComparer.Ordinal)
            .Select(static type => (IIncrementalGenerator)Activator.CreateInstance(type)!),
    ];

    private Run(Compilation output, GeneratorDriverRunResult result)
    {
        Output = output;
        Result = result;
    }

    /// <summary>The program with what was generated.</summary>
    internal Compilation Output { get; }

    internal GeneratorDriverRunResult Result { get; }

    internal ImmutableArray<GeneratedSourceResult> Sources => [.. Result.Results.SelectMany(static r => r.GeneratedSources)];

    internal static CSharpParseOptions Parse => s_parse;

    /// <summary>A program of one or more files.</summary>
    internal static CSharpCompilation Compile(params string[] sources) => Compile(sources, []);

    internal static CSharpCompilation Compile(
        string[] sources, IEnumerable<MetadataReference> references, string name = "Program", CSharpParseOptions? parse = null) =>
        CSharpCompilation.Create(
            name,
            sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, parse ?? s_parse, $"/src/File{i}.cs", System.Text.Encoding.UTF8)),
            References.All.Concat(references),
            new CSharpCompilationOptions(
                OutputKindOf(sources),
                nullableContextOptions: NullableContextOptions.Enable,
                allowUnsafe: true,
                // As the SDK has it: libraries are built against older versions of each other.
                specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)],
                generalDiagnosticOption: ReportDiagnostic.Default));

    internal static Run Of(params string[] sources) => Of(Compile(sources));

    internal static Run Of(Compilation program, IReadOnlyDictionary<string, string>? properties = null)
    {
        GeneratorDriver driver = Driver(program, properties).RunGenerators(program, TestContext.Current.CancellationToken);
        GeneratorDriverRunResult result = driver.GetRunResult();
        Assert.All(result.Results, static r => Assert.Null(r.Exception));
        Assert.Empty(result.Diagnostics);

        Compilation output = program.AddSyntaxTrees(result.GeneratedTrees);
        AssertCompiles(program, output);
        AssertKeepsNothing(result);
        AssertCached(driver, program);
        return new Run(output, result);
    }

    /// <summary>The program with what was generated, and nothing proved of it.</summary>
    internal static Compilation Generated(CSharpCompilation program) =>
        program.AddSyntaxTrees(Driver(program).RunGenerators(program, TestContext.Current.CancellationToken).GetRunResult().GeneratedTrees);

    internal string Source(string hintEnd) =>
        Assert.Single(Sources, source => source.HintName.EndsWith(hintEnd, StringComparison.Ordinal)).SourceText.ToString();

    internal static GeneratorDriver Driver(Compilation program, IReadOnlyDictionary<string, string>? properties = null) =>
        CSharpGeneratorDriver.Create(
            s_generators.Select(static generator => generator.AsSourceGenerator()),
            parseOptions: (CSharpParseOptions)program.SyntaxTrees.First().Options,
            optionsProvider: new Options(properties ?? ImmutableDictionary<string, string>.Empty),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Every step's outcome after the program was changed.</summary>
    internal static void AssertCached(GeneratorDriver driver, Compilation program)
    {
        CSharpParseOptions parse = (CSharpParseOptions)program.SyntaxTrees.First().Options;
        Compilation edited = program.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText("// an unrelated file", parse, "/src/Unrelated.cs", System.Text.Encoding.UTF8));
        foreach (GeneratorRunResult result in driver.RunGenerators(edited).GetRunResult().Results)
        {
            foreach ((string step, ImmutableArray<IncrementalGeneratorRunStep> runs) in result.TrackedSteps)
            {
                if (Steps.All.Contains(step) && step != Steps.TreeFacts)
                {
                    Assert.All(runs.SelectMany(static run => run.Outputs), output => AssertUnchanged(output.Reason, step));
                }
            }

            Assert.All(
                result.TrackedOutputSteps.SelectMany(static step => step.Value).SelectMany(static run => run.Outputs),
                static output => AssertUnchanged(output.Reason, "output"));
        }
    }

    private static void AssertUnchanged(IncrementalStepRunReason reason, string step) =>
        Assert.True(
            reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"step {step} was {reason} after an unrelated edit");

    private static void AssertCompiles(Compilation program, Compilation output)
    {
        // What the program itself is warned of is its own affair; nothing may be added.
        HashSet<string> own = [.. Problems(program).Where(static d => d.Id is not ("CS8795" or "CS0759")).Select(static d => d.ToString())];
        string[] added = [.. Problems(output).Select(static d => d.ToString()).Where(text => !own.Contains(text))];
        Assert.True(added.Length == 0, string.Join("\n", added) + "\n" + string.Join("\n\n", output.SyntaxTrees
            .Where(static tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)).Select(static tree => tree.ToString())));
    }

    // Interceptors are checked only when the program is emitted, which a program with errors is not.
    private static IEnumerable<Diagnostic> Problems(Compilation program)
    {
        ImmutableArray<Diagnostic> declared = program.GetDiagnostics();
        bool isBroken = declared.Any(static d => d.Severity == DiagnosticSeverity.Error);
        return (isBroken ? declared : program.Emit(Stream.Null).Diagnostics).Where(static d => d.Severity >= DiagnosticSeverity.Warning);
    }

    private static void AssertKeepsNothing(GeneratorDriverRunResult result)
    {
        foreach ((string step, ImmutableArray<IncrementalGeneratorRunStep> runs) in result.Results.SelectMany(static r => r.TrackedSteps))
        {
            if (Steps.All.Contains(step))
            {
                foreach ((object value, _) in runs.SelectMany(static run => run.Outputs))
                {
                    ObjectWalk.AssertKeepsNothing(value, step);
                }
            }
        }
    }

    private static OutputKind OutputKindOf(string[] sources) =>
        sources.Any(static source => source.Contains("static void Main(") || source.Contains("Task Main(") || source.StartsWith("// top-level", StringComparison.Ordinal))
            ? OutputKind.ConsoleApplication
            : OutputKind.DynamicallyLinkedLibrary;
}

using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators.Tests;

/// <summary>A program after a fix: it compiles, the rule is silent, and it can be run.</summary>
internal sealed class Repaired
{
    internal const string Usings = Setting.Usings + """

        global using System.Diagnostics;
        global using System.Net.Http;
        global using System.Threading.Channels;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    // Other programs run meanwhile, and what they record is told apart by the source.
    private const string Name = "Repaired";

    private Repaired(string text) => Text = text;

    internal string Text { get; }

    /// <summary>Applies the fix of that title to one finding after another.</summary>
    internal static async Task<Repaired> ByAsync<TRule, TFixer>(string source, string title, bool withTelltale = true)
        where TRule : DiagnosticAnalyzer, new()
        where TFixer : CodeFixProvider, new()
    {
        Document document = Open(source, withTelltale);
        for (int round = 0; round < 10; round++)
        {
            Diagnostic[] found = await FindAsync(new TRule(), document);
            if (found.Length == 0)
            {
                Assert.True(round > 0, "Nothing is reported.");
                return new Repaired((await document.GetTextAsync()).ToString());
            }

            CodeAction action = (await OfferedAsync(new TFixer(), document, found[0])).Single(offered => offered.Title == title);
            ApplyChangesOperation apply = (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single();
            document = apply.ChangedSolution.GetDocument(document.Id)!;
            await AssertCompilesAsync(document);
        }

        throw new InvalidOperationException($"The rule is never silent:\n{await document.GetTextAsync()}");
    }

    /// <summary>The titles of what is offered for the first finding.</summary>
    internal static async Task<string[]> TitlesAsync<TRule, TFixer>(string source, bool withTelltale = true)
        where TRule : DiagnosticAnalyzer, new()
        where TFixer : CodeFixProvider, new()
    {
        Document document = Open(source, withTelltale);
        Diagnostic[] found = await FindAsync(new TRule(), document);
        return [.. (await OfferedAsync(new TFixer(), document, found[0])).Select(static action => action.Title)];
    }

    /// <summary>What <c>Program.Run</c> gives.</summary>
    internal async Task<string> RunAsync()
    {
        CSharpCompilation program = Tests.Run.Compile([Usings, Text], References.Packages.Except(References.All), Name);
        Assembly assembly = Script.Load(Tests.Run.Of(program).Output);
        System.Diagnostics.Activity.Current = null;
        object? result = assembly.GetType("Program")!.GetMethod("Run", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.Invoke(null, null);
        return result is Task<string> task ? await task.WaitAsync(TimeSpan.FromSeconds(20)) : (string)result!;
    }

    private static Document Open(string source, bool withTelltale)
    {
        AdhocWorkspace workspace = new();
        Project project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Shop", "Shop", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: Tests.Run.Parse,
            metadataReferences: References.Packages.Where(reference => withTelltale || Path.GetFileName(reference.Display) != "Telltale.dll")));
        string usings = withTelltale ? Usings : Usings.Replace("global using Telltale;", "", StringComparison.Ordinal);
        return project.AddDocument("Usings.cs", usings).Project.AddDocument("Program.cs", source, filePath: "/Program.cs");
    }

    private static async Task<Diagnostic[]> FindAsync(DiagnosticAnalyzer rule, Document document)
    {
        await AssertCompilesAsync(document);
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([rule]).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(found, static diagnostic => diagnostic.Id == "AD0001");
        return [.. found.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private static async Task<List<CodeAction>> OfferedAsync(CodeFixProvider fixer, Document document, Diagnostic diagnostic)
    {
        List<CodeAction> actions = [];
        await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default));
        return actions;
    }

    private static async Task AssertCompilesAsync(Document document)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        string[] errors = [.. compilation.GetDiagnostics().Where(static found => found.Severity == DiagnosticSeverity.Error).Select(static found => found.ToString())];
        Assert.True(errors.Length == 0, string.Join("\n", errors) + "\n" + await document.GetTextAsync());
    }
}

/// <summary>Checks a rule of correlation against statements or members, with the usings that services have.</summary>
internal static class Correlates<TRule>
    where TRule : DiagnosticAnalyzer, new()
{
    internal static Task Reports(string source) => RuleVerifier<TRule>.Reports(source, new Setting
    {
        Packages = true,
        Files = [("More.cs", Repaired.Usings.Replace(Setting.Usings, "", StringComparison.Ordinal))],
    });
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Telltale.CodeFixes;

namespace Telltale.Generators.Tests;

/// <summary>A fix that is offered for a diagnostic, and what the program is with it.</summary>
internal sealed record OfferedFix(Diagnostic Diagnostic, string Title, string Text, Document Document);

/// <summary>Runs the rules of leaks over a program, and applies what is offered.</summary>
internal static class LeakFixes
{
    internal const string Usings = """
        global using System; global using System.Collections.Generic; global using System.Diagnostics; global using System.Diagnostics.Metrics;
        global using System.Linq; global using System.Net.Http; global using System.Threading.Tasks; global using Microsoft.Extensions.Logging;
        public record Address(string Street, string City);
        public class User
        {
            public int Id { get; set; }
            public string Name { get; set; } = "";
            public string Email { get; set; } = "";
            public string Password { get; set; } = "";
            public string Iban { get; set; } = "";
            public string PhoneNumber { get; set; } = "";
        }
        public record Order(Guid OrderId, User Customer, string Note);
        public partial record Member(int Id, string Email, string Nick);
        """;

    internal static Document Document(string source, bool withTelltale = true)
    {
        AdhocWorkspace workspace = new();
        Project project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Shop", "Shop", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.CSharp14),
            metadataReferences: References.Packages.Where(reference => withTelltale || Path.GetFileName(reference.Display) != "Telltale.dll")));
        return project.AddDocument("Usings.cs", Usings).Project.AddDocument("Program.cs", source, filePath: "/Program.cs");
    }

    internal static async Task<ImmutableArray<Diagnostic>> FindAsync(Document document)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([new SensitiveFlow()]).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(found, static diagnostic => diagnostic.Id == "AD0001");
        return [.. found.Where(diagnostic => diagnostic.Location.SourceTree == tree).OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    internal static async Task<string[]> ErrorsAsync(Document document)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        return
        [
            .. compilation.GetDiagnostics()
                .Where(static found => found.Severity == DiagnosticSeverity.Error && found.Id != "CS8795")
                .Select(static found => found.ToString()),
        ];
    }

    /// <summary>Every fix of every diagnostic, each applied to the program as it is.</summary>
    internal static async Task<List<OfferedFix>> OfferedAsync(Document document)
    {
        List<OfferedFix> offered = [];
        foreach (Diagnostic diagnostic in await FindAsync(document))
        {
            List<CodeAction> actions = [];
            await new SensitiveFlowFixer().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default));
            foreach (CodeAction action in actions)
            {
                ApplyChangesOperation apply = (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single();
                Document changed = apply.ChangedSolution.GetDocument(document.Id)!;
                offered.Add(new(diagnostic, action.Title, (await changed.GetTextAsync()).ToString(), changed));
            }
        }

        return offered;
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>What the fixes know of the document they work on.</summary>
internal sealed class LeakScene
{
    private LeakScene(Document document, SyntaxNode root, SourceText text, SemanticModel model, CancellationToken cancellation)
    {
        Document = document;
        Root = root;
        Text = text;
        Model = model;
        Cancellation = cancellation;
        Flow = LeakFlow.Of(model.Compilation, document.Project.AnalyzerOptions, cancellation);
        Options = Flow.OptionsOf(root.SyntaxTree);
    }

    internal Document Document { get; }

    internal SyntaxNode Root { get; }

    internal SourceText Text { get; }

    internal SemanticModel Model { get; }

    internal LeakFlow Flow { get; }

    internal LeakOptions Options { get; }

    internal CancellationToken Cancellation { get; }

    /// <summary>Whether our own ways out can be offered.</summary>
    internal bool HasTelltale => Model.Compilation.GetTypeByMetadataName("Telltale.Redaction") is not null;

    /// <summary>Null for code that a tool writes again.</summary>
    internal static async Task<LeakScene?> OfAsync(Document document, CancellationToken cancellation) =>
        document is not SourceGeneratedDocument
        && await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root
        && await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model
        && !GeneratedCode.Contains(root.SyntaxTree, document.Project.AnalyzerOptions, cancellation)
            ? new(document, root, await document.GetTextAsync(cancellation).ConfigureAwait(false), model, cancellation)
            : null;

    /// <summary>The diagnostics by the call they are about, so that those of one call are fixed together.</summary>
    internal IEnumerable<LeakCall> Calls(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics
            .Where(static diagnostic => diagnostic.AdditionalLocations.Count > 0)
            .GroupBy(static diagnostic => diagnostic.AdditionalLocations[0].SourceSpan)
            .OrderBy(static call => call.Key.Start)
            .Select(call => LeakCall.Of(this, call.Key, call))
            .OfType<LeakCall>();
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Puts classifications on what diagnostics of one document point at, and the usings that these need.</summary>
internal sealed class Annotator
{
    private readonly CompilationUnitSyntax _root;
    private readonly SourceText _text;
    private readonly SemanticModel _model;
    private readonly AttributeTexts _names;

    private Annotator(CompilationUnitSyntax root, SourceText text, SemanticModel model)
    {
        _root = root;
        _text = text;
        _model = model;
        _names = new AttributeTexts(model, new UsingDirectives(root, text, model));
    }

    /// <summary>Null for what nobody should edit.</summary>
    internal static async Task<Annotator?> OfAsync(Document document, CancellationToken cancellation) =>
        await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model
        && await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false) is CompilationUnitSyntax root
        && !GeneratedCode.Contains(root.SyntaxTree, document.Project.AnalyzerOptions, cancellation)
            ? new Annotator(root, await document.GetTextAsync(cancellation).ConfigureAwait(false), model)
            : null;

    /// <summary>What would be written for the diagnostic, or null if nothing can be.</summary>
    internal (Placement Where, AttributeText What)? Of(Diagnostic diagnostic, bool isException) =>
        Placement.Of(_root, _text, diagnostic.Location.SourceSpan) is { } where && What(diagnostic, isException) is (var type, var kind)
            ? (where, _names.Of(type, kind, where.Position))
            : null;

    /// <summary>The document's text with all that the diagnostics ask for.</summary>
    internal SourceText Annotate(IEnumerable<Diagnostic> diagnostics, bool isException)
    {
        Dictionary<int, TextChange> changes = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (Of(diagnostic, isException) is (var where, var what))
            {
                changes[where.Position] = where.Insert($"[{what.Text}]");
                if (what.Using is { } directive)
                {
                    changes[directive.Span.Start] = directive;
                }
            }
        }

        return _text.WithChanges(changes.Values.OrderBy(static change => change.Span.Start));
    }

    // Ours where it is there; what is logged may be classified by the project's own attribute.
    private (INamedTypeSymbol Type, string? Kind)? What(Diagnostic diagnostic, bool isException)
    {
        if (!diagnostic.Properties.TryGetValue(LeakReport.Class, out string? name) || !Enum.TryParse(name, out SensitiveClass found))
        {
            return null;
        }

        if (_model.Compilation.GetTypeByMetadataName(isException ? KnownTypes.NotSensitive : KnownTypes.Sensitive) is { } ours)
        {
            string kind = DataKinds.Of(found);
            return (ours, isException || kind == DataKinds.Default ? null : kind);
        }

        return !isException && diagnostic.Id == MemberRules.LoggedParameterIsUnclassified.Id
            && OwnTaxonomy.For(found, _model.Compilation) is { } own
            ? (own, null)
            : null;
    }
}

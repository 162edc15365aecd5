using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Logs the path or the method instead of a whole request, and leaves bodies, queries and secret headers out of HTTP logging.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RawRequestDataFixer)), Shared]
public sealed class RawRequestDataFixer : CodeFixProvider
{
    internal const string LeaveOut = "Leave it out of HTTP logging";
    internal const string LogLess = "Log the request's path or method only";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [PrivacyRules.RawRequestData.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        SourceText text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            diagnostic.Properties.TryGetValue(RawRequestData.Kind, out string? kind);
            TextChange[]? changes = kind switch
            {
                RawRequestData.Fields => HttpLoggingEdits.WithoutFields((node as ArgumentSyntax)?.Expression ?? node),
                RawRequestData.Header => HttpLoggingEdits.WithoutStatement(node, text),
                _ => diagnostic.Properties.TryGetValue(RawRequestData.Hole, out string? hole) && hole is not null
                    ? OnlyPart((node as ArgumentSyntax)?.Expression ?? node, hole, model)
                    : null,
            };
            if (changes is not null)
            {
                string title = kind == RawRequestData.Hole ? LogLess : LeaveOut;
                context.RegisterCodeFix(
                    CodeAction.Create(
                        title, _ => Task.FromResult(context.Document.WithText(text.WithChanges(changes))), equivalenceKey: title),
                    diagnostic);
            }
        }
    }

    // "{Headers}", request.Headers becomes "{Path}", request.Path.
    private static TextChange[]? OnlyPart(SyntaxNode value, string hole, SemanticModel model)
    {
        SyntaxNode request = value;
        if (model.GetTypeInfo(value).Type?.Name is not ("HttpRequestMessage" or "HttpRequest")
            && value is MemberAccessExpressionSyntax { Expression: var owner })
        {
            request = owner;
        }

        string? part = model.GetTypeInfo(request).Type?.Name switch
        {
            "HttpRequest" => "Path",
            "HttpRequestMessage" => "Method",
            _ => null,
        };
        return part is not null
            && value.Parent is ArgumentSyntax { Parent: ArgumentListSyntax list }
            && Template(list, hole) is { } template
            && template.Text.IndexOf("{" + part, StringComparison.Ordinal) < 0
            ? [Renamed(template, hole, part), new(value.Span, $"{request}.{part}")]
            : null;
    }

    private static SyntaxToken? Template(ArgumentListSyntax list, string hole)
    {
        SyntaxToken[] found =
        [
            .. list.Arguments
                .Select(static argument => argument.Expression)
                .OfType<LiteralExpressionSyntax>()
                .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression) && At(literal.Token, hole) >= 0)
                .Select(static literal => literal.Token),
        ];
        return found.Length == 1 ? found[0] : null;
    }

    private static TextChange Renamed(SyntaxToken template, string hole, string name)
    {
        int at = At(template, hole);
        return new(new TextSpan(template.SpanStart + at, template.Text.IndexOf(hole, at, StringComparison.Ordinal) + hole.Length - at), "{" + name);
    }

    private static int At(SyntaxToken template, string hole) =>
        Math.Max(
            template.Text.IndexOf("{" + hole, StringComparison.Ordinal), template.Text.IndexOf("{@" + hole, StringComparison.Ordinal));
}

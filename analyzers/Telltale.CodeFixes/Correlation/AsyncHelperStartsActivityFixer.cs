using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Takes the <c>async</c> off a function that awaits nothing: then what it begins is current for whoever awaits its task.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AsyncHelperStartsActivityFixer)), Shared]
public sealed class AsyncHelperStartsActivityFixer() : CorrelationFixer(CorrelationRules.AsyncHelperStartsActivity)
{
    internal const string Title = "Remove 'async'";

    private protected override IEnumerable<Edit> EditsFor(FixScene scene)
    {
        SyntaxNode? function = scene.Node.Ancestors().FirstOrDefault(IsFunction);
        (SyntaxTokenList modifiers, TypeSyntax? type, SyntaxNode? body) = function switch
        {
            MethodDeclarationSyntax method => (method.Modifiers, method.ReturnType, (SyntaxNode?)method.Body ?? method.ExpressionBody?.Expression),
            LocalFunctionStatementSyntax local => (local.Modifiers, local.ReturnType, (SyntaxNode?)local.Body ?? local.ExpressionBody?.Expression),
            _ => default,
        };
        SyntaxToken keyword = modifiers.FirstOrDefault(static modifier => modifier.IsKind(SyntaxKind.AsyncKeyword));
        if (body is null || type is null || keyword.RawKind == 0 || Awaits(body) || Done(scene, type) is not { } done)
        {
            yield break;
        }

        IEnumerable<ExpressionSyntax> results = body is ExpressionSyntax only
            ? [only]
            : Own(body).OfType<ReturnStatementSyntax>().Select(static exit => exit.Expression).OfType<ExpressionSyntax>();
        yield return new Edit(
            Title,
            [
                new(TextSpan.FromBounds(keyword.SpanStart, keyword.GetNextToken().SpanStart), ""),
                .. results.Select(result => new TextChange(result.Span, $"{done}({result})")),
            ]);
    }

    private static bool IsFunction(SyntaxNode node) =>
        node is MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax;

    private static IEnumerable<SyntaxNode> Own(SyntaxNode body) => body.DescendantNodesAndSelf(static node => !IsFunction(node));

    private static bool Awaits(SyntaxNode body) => Own(body).Any(static node => node
        is AwaitExpressionSyntax
        or CommonForEachStatementSyntax { AwaitKeyword.RawKind: not 0 }
        or UsingStatementSyntax { AwaitKeyword.RawKind: not 0 }
        or LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not 0 });

    // Task<Activity?> becomes Task.FromResult<Activity?>.
    private static string? Done(FixScene scene, TypeSyntax type) =>
        scene.Model.GetTypeInfo(type).Type is INamedTypeSymbol { Arity: 1 } task
        && (task.Is(KnownTypes.Task) || task.Is(KnownTypes.ValueTask))
        && (type is QualifiedNameSyntax { Right: GenericNameSyntax right } ? right : type as GenericNameSyntax) is { } written
        && scene.Name(task.Is(KnownTypes.Task) ? KnownTypes.Task : KnownTypes.ValueTask, type) is { } name
            ? $"{name}.FromResult{written.TypeArgumentList}"
            : null;
}

using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Makes the function async and awaits what it returned, so that its activity ends after it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TaskOutlivesActivityFixer)), Shared]
public sealed class TaskOutlivesActivityFixer() : CorrelationFixer(CorrelationRules.TaskOutlivesActivity)
{
    internal const string Title = "Await the task";

    private protected override IEnumerable<Edit> EditsFor(FixScene scene)
    {
        SyntaxNode? function = scene.Node.Ancestors()
            .FirstOrDefault(static node => node is MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax);
        (int at, SyntaxNode? body, ParameterListSyntax? parameters) = function switch
        {
            MethodDeclarationSyntax method => (method.ReturnType.SpanStart, method.Body, method.ParameterList),
            LocalFunctionStatementSyntax local => (local.ReturnType.SpanStart, local.Body, local.ParameterList),
            ParenthesizedLambdaExpressionSyntax lambda => (lambda.ReturnType?.SpanStart ?? lambda.ParameterList.SpanStart, lambda.Body, lambda.ParameterList),
            SimpleLambdaExpressionSyntax lambda => (lambda.Parameter.SpanStart, lambda.Body, null),
            _ => default((int, SyntaxNode?, ParameterListSyntax?)),
        };
        if (body is not BlockSyntax || parameters?.Parameters.Any(static parameter => parameter.Modifiers.Any(IsByReference)) == true || Result(scene, function!) is not { } result)
        {
            yield break;
        }

        IEnumerable<TextChange> returns = body.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<ReturnStatementSyntax>()
            .Where(static exit => exit.Expression is not null)
            .Select(exit => result.TypeArguments.Length > 0 ? Value(exit) : Nothing(exit, body));
        yield return new Edit(Title, [new(new TextSpan(at, 0), "async "), .. returns]);
    }

    private static INamedTypeSymbol? Result(FixScene scene, SyntaxNode function) =>
        (scene.Model.GetDeclaredSymbol(function) ?? scene.Model.GetSymbolInfo(function).Symbol) is IMethodSymbol method
            ? method.ReturnType as INamedTypeSymbol
            : null;

    private static bool IsByReference(SyntaxToken modifier) =>
        modifier.IsKind(SyntaxKind.RefKeyword) || modifier.IsKind(SyntaxKind.OutKeyword) || modifier.IsKind(SyntaxKind.InKeyword);

    private static TextChange Value(ReturnStatementSyntax exit) => new(exit.Expression!.Span, Awaited(exit.Expression));

    // return XAsync(); becomes await XAsync(); and leaves, where there is more to come.
    private static TextChange Nothing(ReturnStatementSyntax exit, SyntaxNode body)
    {
        bool isDone = exit.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" };
        bool isLast = exit.Parent == body || (exit.Parent is BlockSyntax { Parent: UsingStatementSyntax { Parent: var around } held }
            && around == body && body is BlockSyntax { Statements: var all } && all.Last() == held);
        string text = isDone ? "return;" : isLast ? $"{Awaited(exit.Expression!)};" : $"{Awaited(exit.Expression!)}; return;";
        return new(exit.Span, isLast || isDone || exit.Parent is BlockSyntax or SwitchSectionSyntax ? text : $"{{ {text} }}");
    }

    private static string Awaited(ExpressionSyntax task) =>
        task is InvocationExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax ? $"await {task}" : $"await ({task})";
}

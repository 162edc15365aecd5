using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Lets the context flow, or hands it on where that is not possible.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ContextIsSuppressedFixer)), Shared]
public sealed class ContextIsSuppressedFixer() : CorrelationFixer(CorrelationRules.ContextIsSuppressed)
{
    internal const string Flow = "Let the context flow";
    internal const string Resume = "Resume the context in the work";

    private protected override IEnumerable<Edit> EditsFor(FixScene scene)
    {
        if (scene.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Expression: var called } call
            || called.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().LastOrDefault(name => !name.Ancestors().TakeWhile(node => node != called).Any(static node => node is TypeArgumentListSyntax)) is not { } name)
        {
            yield break;
        }

        string? flowing = name.Identifier.ValueText switch
        {
            "UnsafeStart" => "Start",
            "UnsafeRegister" when TakesOneArgument(call) => "Register",
            "UnsafeQueueUserWorkItem" when scene.Model.GetSymbolInfo(call).Symbol is IMethodSymbol { Parameters: [{ Type: { TypeKind: TypeKind.Delegate } }, ..] } => "QueueUserWorkItem",
            _ => null,
        };
        if (flowing is not null)
        {
            yield return new Edit(Flow, new TextChange(name.Identifier.Span, flowing));
        }

        if (call.ArgumentList.Arguments.FirstOrDefault()?.Expression is AnonymousFunctionExpressionSyntax { Block: { } body } && StartOf(call) is { } start
            && scene.Name("Telltale.Correlation") is { } ours && scene.Name("Telltale.CorrelationContext") is { } context && scene.Name("Telltale.CorrelationScope") is { } scope
            && flowing != "Register")
        {
            string captured = scene.Free("context", call);
            yield return new Edit(
                Resume,
                scene.Before(start, $"{context} {captured} = {ours}.Capture();"),
                scene.First(body, $"using {scope} {scene.Free("work", call)} = {ours}.Resume({captured});")!.Value);
        }
    }

    // Of the block that suppresses, if there is one: it is short on purpose.
    private static StatementSyntax? StartOf(SyntaxNode call) =>
        FixScene.StatementOf(call.Ancestors().OfType<UsingStatementSyntax>()
            .FirstOrDefault(static held => held.Expression is InvocationExpressionSyntax suppress && DeedReader.NameOf(suppress.Expression) == "SuppressFlow") ?? call);

    private static bool TakesOneArgument(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments is [{ Expression: SimpleLambdaExpressionSyntax or ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters.Count: 1 } }, _];
}

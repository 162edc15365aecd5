using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Starts the work with the flow suppressed, so that it belongs to no request.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RequestStartsLongWorkFixer)), Shared]
public sealed class RequestStartsLongWorkFixer() : CorrelationFixer(CorrelationRules.RequestStartsLongWork)
{
    internal const string Title = "Start it without the request's context";

    private protected override IEnumerable<Edit> EditsFor(FixScene scene)
    {
        if (scene.Name("System.Threading.ExecutionContext") is not { } context)
        {
            yield break;
        }

        // new Lazy<Task>(() => LoopAsync()): it is started when somebody asks.
        if (scene.Node is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LambdaExpressionSyntax { ExpressionBody: { } body } }, ..] }
            && scene.Model.GetTypeInfo(scene.Node).Type?.Name == "Lazy")
        {
            yield return new Edit(Title, new TextChange(body.Span, $"{{ using ({context}.SuppressFlow()) {{ return {body}; }} }}"));
        }
        else if (scene.Statement is ExpressionStatementSyntax statement && !AwaitsItself(statement))
        {
            string outer = scene.Indentation(statement);
            string inner = statement.ToString().Replace(scene.NewLine, scene.NewLine + "    ");
            yield return new Edit(Title, new TextChange(
                statement.Span,
                $"using ({context}.SuppressFlow()){scene.NewLine}{outer}{{{scene.NewLine}{outer}    {inner}{scene.NewLine}{outer}}}"));
        }
    }

    // The flow has to be restored on the thread that suppressed it.
    private static bool AwaitsItself(SyntaxNode statement) =>
        statement.DescendantNodes(static node => node is not AnonymousFunctionExpressionSyntax).Any(static node => node is AwaitExpressionSyntax);
}

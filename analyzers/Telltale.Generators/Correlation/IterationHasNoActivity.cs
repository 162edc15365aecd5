using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL4003: the rounds of a hosted service's loop, or of a timer, log or call out and have nothing to be correlated by.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IterationHasNoActivity() : CorrelationRule(CorrelationRules.IterationHasNoActivity)
{
    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName("Microsoft.Extensions.Hosting.IHostedService") is not null)
        {
            context.RegisterSyntaxNodeAction(
                LookAtLoop, SyntaxKind.WhileStatement, SyntaxKind.ForStatement, SyntaxKind.DoStatement, SyntaxKind.ForEachStatement);
        }

        context.RegisterOperationAction(static operation => LookAtTimer(operation, (IObjectCreationOperation)operation.Operation), OperationKind.ObjectCreation);
    }

    private static void LookAtLoop(SyntaxNodeAnalysisContext context)
    {
        StatementSyntax loop = (StatementSyntax)context.Node;
        if (Loops.IsEndless(loop) && context.ContainingSymbol is IMethodSymbol { ContainingType: { } type } method
            && Origin.IsHosted(type) && Loops.BodyOf(loop) is { } body && !IsInner(loop))
        {
            Deeds deeds = DeedReader.Of(body, type);
            if ((deeds & Deeds.Tells) != 0 && (deeds & Deeds.IsCorrelated) == 0 && !IsWithin(loop))
            {
                SyntaxToken word = loop.GetFirstToken();
                context.ReportDiagnostic(Diagnostic.Create(
                    CorrelationRules.IterationHasNoActivity, word.IsKind(SyntaxKind.AwaitKeyword) ? word.GetNextToken().GetLocation() : word.GetLocation(),
                    $"{type.Name}.{method.Name}", DeedReader.Words(deeds)));
            }
        }
    }

    // while (await reader.WaitToReadAsync()) while (reader.TryRead(out item)): the outer one is told.
    private static bool IsInner(StatementSyntax loop) => loop.Ancestors()
        .TakeWhile(static node => node is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        .OfType<StatementSyntax>().Any(Loops.IsEndless);

    private static bool IsWithin(SyntaxNode loop) => loop.Ancestors().OfType<UsingStatementSyntax>().Any(static held =>
        (DeedReader.Of((SyntaxNode?)held.Declaration ?? held.Expression, null, hops: 0) & Deeds.SetsContext) != 0);

    private static void LookAtTimer(OperationAnalysisContext context, IObjectCreationOperation creation)
    {
        if (!creation.Type.Is("System.Threading.Timer") || creation.Arguments.Length == 0 || !Origin.IsHosted(context.ContainingSymbol.ContainingType)
            || Origin.Run(creation.Arguments[0].Value, context.ContainingSymbol) is not { } run)
        {
            return;
        }

        Deeds deeds = DeedReader.Of(run.Body, run.Type);
        bool isOurs = creation.Arguments[0].Value.DescendantsAndSelf().OfType<IMethodReferenceOperation>().Any(static reference => Annotations.Of(reference.Method).Exists);
        if ((deeds & Deeds.Tells) != 0 && (deeds & Deeds.IsCorrelated) == 0 && !isOurs)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                CorrelationRules.IterationHasNoActivity, creation.Arguments[0].Syntax.GetLocation(),
                run.Name == "the delegate" ? $"{context.ContainingSymbol.ContainingType.Name}'s timer" : $"{run.Type?.Name}.{run.Name}", DeedReader.Words(deeds)));
        }
    }
}

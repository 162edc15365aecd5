using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.Generators;

/// <summary>Recognises loops that go on until somebody stops them.</summary>
internal static class Loops
{
    internal static bool IsEndless(StatementSyntax statement) => statement switch
    {
        WhileStatementSyntax loop => IsEndless(loop.Condition) && !(loop.Condition is LiteralExpressionSyntax && EndsByItself(loop.Statement)),
        DoStatementSyntax loop => IsEndless(loop.Condition) && !(loop.Condition is LiteralExpressionSyntax && EndsByItself(loop.Statement)),
        ForStatementSyntax { Condition: null } loop => !EndsByItself(loop.Statement),
        ForEachStatementSyntax loop => IsEndlessSource(loop.Expression),
        _ => false,
    };

    /// <summary>The endless loops of a body, without those of functions in it.</summary>
    internal static IEnumerable<StatementSyntax> In(SyntaxNode body) =>
        body.DescendantNodesAndSelf(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<StatementSyntax>().Where(IsEndless);

    /// <summary>What is done in each round.</summary>
    internal static StatementSyntax? BodyOf(StatementSyntax loop) => loop switch
    {
        WhileStatementSyntax { Statement: var body } => body,
        DoStatementSyntax { Statement: var body } => body,
        ForStatementSyntax { Statement: var body } => body,
        ForEachStatementSyntax { Statement: var body } => body,
        _ => null,
    };

    private static bool IsEndless(ExpressionSyntax condition) => condition switch
    {
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.TrueLiteralExpression),
        ParenthesizedExpressionSyntax inner => IsEndless(inner.Expression),
        AwaitExpressionSyntax awaited => IsEndless(awaited.Expression),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: var operand } =>
            DeedReader.NameOf(operand) is "IsCancellationRequested" or "IsCompleted",
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both => IsEndless(both.Left) && IsEndless(both.Right),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Expression: var inner } } =>
            IsEndless(inner),
        InvocationExpressionSyntax call => DeedReader.NameOf(call.Expression) is "WaitForNextTickAsync" or "WaitToReadAsync",
        _ => false,
    };

    // Until it has worked, or until there are no more pages: such a loop is left because it is done, and not because it is told to stop.
    private static bool EndsByItself(StatementSyntax body) =>
        body.DescendantNodesAndSelf(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Any(node => node is ReturnStatementSyntax or BreakStatementSyntax && IsOf(node, body) && !IsAboutStopping(node, body));

    // A break of an inner loop or switch leaves only that.
    private static bool IsOf(SyntaxNode exit, SyntaxNode body) => exit is ReturnStatementSyntax || !exit.Ancestors().TakeWhile(node => node != body)
        .Any(static node => node is SwitchStatementSyntax or WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax);

    private static bool IsAboutStopping(SyntaxNode exit, SyntaxNode body) => exit.Ancestors().TakeWhile(node => node != body.Parent).Any(static node => node switch
    {
        IfStatementSyntax check => Says(check.Condition),
        CatchClauseSyntax handler => handler.Declaration is { Type: var type } && Says(type),
        _ => false,
    });

    private static bool Says(SyntaxNode node) => node.ToString() is var text
        && (text.IndexOf("ancel", StringComparison.Ordinal) >= 0 || text.IndexOf("isposed", StringComparison.Ordinal) >= 0
            || text.IndexOf("topp", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("hutdown", StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool IsEndlessSource(ExpressionSyntax source) => source switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "WithCancellation", Expression: var inner } } =>
            IsEndlessSource(inner),
        InvocationExpressionSyntax call => DeedReader.NameOf(call.Expression) is "ReadAllAsync" or "GetConsumingEnumerable" or "GetConsumingAsyncEnumerable",
        _ => false,
    };
}

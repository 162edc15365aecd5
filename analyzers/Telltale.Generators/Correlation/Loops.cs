using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.Generators;

/// <summary>Recognises loops that go on until somebody stops them.</summary>
internal static class Loops
{
    internal static bool IsEndless(StatementSyntax statement) => statement switch
    {
        WhileStatementSyntax loop => IsEndless(loop.Condition),
        DoStatementSyntax loop => IsEndless(loop.Condition),
        ForStatementSyntax { Condition: null } => true,
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
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both => IsEndless(both.Left) || IsEndless(both.Right),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Expression: var inner } } =>
            IsEndless(inner),
        InvocationExpressionSyntax call => DeedReader.NameOf(call.Expression) is "WaitForNextTickAsync" or "WaitToReadAsync",
        _ => false,
    };

    private static bool IsEndlessSource(ExpressionSyntax source) => source switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "WithCancellation", Expression: var inner } } =>
            IsEndlessSource(inner),
        InvocationExpressionSyntax call => DeedReader.NameOf(call.Expression) is "ReadAllAsync" or "GetConsumingEnumerable" or "GetConsumingAsyncEnumerable",
        _ => false,
    };
}

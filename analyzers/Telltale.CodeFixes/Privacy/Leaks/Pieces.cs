using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.CodeFixes;

/// <summary>Finds the part of a call that a value makes up: an argument, a hole of a text, an operand, an element.</summary>
internal static class Pieces
{
    private static readonly HashSet<string> s_texts = new(StringComparer.Ordinal)
    {
        "Format", "Concat", "Join", "Append", "AppendLine", "AppendFormat",
    };

    /// <summary>The expression that can be replaced as a whole, or null when it is not in the call.</summary>
    /// <param name="goesOut">Whether what a lambda gives is no piece of its own, because it cannot be left out.</param>
    internal static ExpressionSyntax? Of(Leak leak, SyntaxNode call, bool goesOut = false)
    {
        for (SyntaxNode? node = leak.Value; node is not null && node != call; node = node.Parent)
        {
            if (node is ExpressionSyntax piece && IsPiece(piece, call, goesOut))
            {
                return piece;
            }
        }

        return null;
    }

    /// <summary>What a value is called: the last of the names that lead to it.</summary>
    internal static string? NameOf(ExpressionSyntax value) => value switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        ConditionalAccessExpressionSyntax conditional => NameOf(conditional.WhenNotNull),
        ParenthesizedExpressionSyntax inner => NameOf(inner.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } => NameOf(receiver),
        PostfixUnaryExpressionSyntax sure => NameOf(sure.Operand),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Left: var left } => NameOf(left),
        _ => null,
    };

    /// <summary>What the argument is handed to.</summary>
    internal static SyntaxNode? OwnerOf(ArgumentSyntax argument) => argument.Parent is TupleExpressionSyntax tuple ? tuple : argument.Parent?.Parent;

    /// <summary>Whether it makes a pair of a key and a value.</summary>
    internal static bool IsPair(SyntaxNode? node) => node switch
    {
        TupleExpressionSyntax { Arguments.Count: 2 } => true,
        ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 2, Initializer: null } => true,
        ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 2, Initializer: null, Type: var type } => IsPairName(type),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create", Expression: var type } } =>
            IsPairName(type),
        _ => false,
    };

    private static bool IsPairName(ExpressionSyntax type) =>
        type.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(static name => name.Identifier.ValueText == "KeyValuePair");

    private static bool IsPiece(ExpressionSyntax node, SyntaxNode call, bool goesOut) => node.Parent switch
    {
        InterpolationSyntax or InitializerExpressionSyntax or ExpressionElementSyntax or AnonymousObjectMemberDeclaratorSyntax => true,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } => true,
        AssignmentExpressionSyntax assignment => assignment.Right == node && (assignment == call || assignment.Parent is InitializerExpressionSyntax),
        LambdaExpressionSyntax lambda => !goesOut && lambda.ExpressionBody == node,
        ArgumentSyntax argument => OwnerOf(argument) is { } owner && (IsOf(owner, call) || IsPair(owner) || IsText(owner)),
        _ => false,
    };

    private static bool IsOf(SyntaxNode owner, SyntaxNode call) =>
        owner == call || (call is ThrowStatementSyntax or ThrowExpressionSyntax && owner.Parent == call);

    private static bool IsText(SyntaxNode owner) =>
        owner is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } }
        && s_texts.Contains(name);
}

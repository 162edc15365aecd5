using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>Finds local functions and lambdas that have attributes, by their syntax, as they are no members.</summary>
internal static class LocalFunctions
{
    internal static readonly SyntaxKind[] Kinds =
        [SyntaxKind.LocalFunctionStatement, SyntaxKind.ParenthesizedLambdaExpression];

    /// <summary>The local function or lambda, if there is any attribute on it or on its parameters.</summary>
    internal static IMethodSymbol? MethodWithAttributes(SyntaxNodeAnalysisContext context) => context.Node switch
    {
        LocalFunctionStatementSyntax function when HaveAttributes(function.AttributeLists, function.ParameterList) =>
            context.SemanticModel.GetDeclaredSymbol(function, context.CancellationToken),
        ParenthesizedLambdaExpressionSyntax lambda when HaveAttributes(lambda.AttributeLists, lambda.ParameterList) =>
            context.SemanticModel.GetSymbolInfo(lambda, context.CancellationToken).Symbol as IMethodSymbol,
        _ => null,
    };

    private static bool HaveAttributes(SyntaxList<AttributeListSyntax> lists, ParameterListSyntax parameters) =>
        lists.Count > 0 || parameters.Parameters.Any(parameter => parameter.AttributeLists.Count > 0);
}

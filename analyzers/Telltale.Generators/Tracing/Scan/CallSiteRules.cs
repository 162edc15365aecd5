using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.Generators;

/// <summary>Why one call of an annotated method stays as it is.</summary>
/// <param name="Rule">The rule that explains it.</param>
/// <param name="Reason">The reason in words, for rules that leave it open.</param>
internal sealed record CallEscape(DiagnosticDescriptor Rule, string? Reason = null);

/// <summary>Tells the calls that must not be intercepted.</summary>
internal static class CallSiteRules
{
    /// <summary>Why the call is left alone, or null.</summary>
    internal static CallEscape? WhyNot(
        SemanticModel model, InvocationExpressionSyntax invocation, IMethodSymbol method, CancellationToken cancellation)
    {
        if (method.MethodKind is MethodKind.LocalFunction or MethodKind.DelegateInvoke)
        {
            return new(TracedRules.NotIntercepted, "it is not the call of a method");
        }

        if (invocation.Expression is MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax })
        {
            return new(TracedRules.CalledThroughBase);
        }

        if (OfTypeParameter(model, invocation, method, cancellation) is { } reason)
        {
            return new(TracedRules.NotIntercepted, reason);
        }

        if (IsInExpressionTree(model, invocation, cancellation))
        {
            return new(TracedRules.InExpressionTree);
        }

        return model.GetInterceptorMethod(invocation, cancellation) is { ContainingNamespace.Name: not "Generated" }
            ? new(TracedRules.NotIntercepted, "it is intercepted already")
            : null;
    }

    // A wrapper has the interface as its receiver: a struct would be boxed, and its changes lost.
    private static string? OfTypeParameter(
        SemanticModel model, InvocationExpressionSyntax invocation, IMethodSymbol method, CancellationToken cancellation)
    {
        ExpressionSyntax? receiver = Receiver(invocation);
        if (receiver is null || method.ContainingType is not { TypeKind: TypeKind.Interface } type)
        {
            return null;
        }

        if (method.IsStatic)
        {
            return (method.IsAbstract || method.IsVirtual)
                && model.GetSymbolInfo(receiver, cancellation).Symbol is ITypeParameterSymbol called
                && !IsSelf(type, called)
                    ? $"'{method.Name}' is static abstract, and its wrapper could not know that '{called.Name}' is meant"
                    : null;
        }

        return model.GetTypeInfo(receiver, cancellation).Type switch
        {
            ITypeParameterSymbol { IsReferenceType: false } parameter =>
                $"'{parameter.Name}' may be a struct, which the wrapper would box; constrain it to class",
            { IsValueType: true, TypeKind: TypeKind.Struct } => "the receiver is a struct, which the wrapper would box",
            _ => null,
        };
    }

    private static bool IsSelf(INamedTypeSymbol type, ITypeParameterSymbol called) =>
        CallSiteShape.SelfParameter(type) is { } self
        && SymbolEqualityComparer.Default.Equals(type.TypeArguments[self.Ordinal], called);

    private static ExpressionSyntax? Receiver(InvocationExpressionSyntax invocation)
    {
        switch (invocation.Expression)
        {
            case MemberAccessExpressionSyntax access:
                return access.Expression;
            case MemberBindingExpressionSyntax:
                return invocation.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>(a => a.WhenNotNull.Span.Contains(invocation.Span))?.Expression;
            default:
                return null;
        }
    }

    private static bool IsInExpressionTree(SemanticModel model, SyntaxNode node, CancellationToken cancellation)
    {
        for (SyntaxNode? current = node.Parent; current is not null and not MemberDeclarationSyntax; current = current.Parent)
        {
            bool isTree = current switch
            {
                AnonymousFunctionExpressionSyntax lambda =>
                    model.GetTypeInfo(lambda, cancellation).ConvertedType.IsOrDerivesFrom(KnownTypes.Expression),
                QueryClauseSyntax clause =>
                    TakesTree(model.GetQueryClauseInfo(clause, cancellation).OperationInfo.Symbol),
                SelectOrGroupClauseSyntax clause => TakesTree(model.GetSymbolInfo(clause, cancellation).Symbol),
                OrderingSyntax ordering => TakesTree(model.GetSymbolInfo(ordering, cancellation).Symbol),
                _ => false,
            };
            if (isTree)
            {
                return true;
            }
        }

        return false;
    }

    private static bool TakesTree(ISymbol? operation) =>
        operation is IMethodSymbol method && method.Parameters.Any(static p => p.Type.IsOrDerivesFrom(KnownTypes.Expression));
}

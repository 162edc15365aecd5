using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL4015: a method has a correlation id or trace context as parameter and calls one that would take it without giving it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdIsNotForwarded() : CorrelationRule(CorrelationRules.IdIsNotForwarded)
{
    /// <summary>The property that has the argument to write.</summary>
    internal const string Argument = nameof(Argument);

    private static readonly HashSet<string> s_names = new(StringComparer.OrdinalIgnoreCase)
    {
        "correlationId", "traceParent", "parentTraceId", "conversationId", "correlationContext",
    };

    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterOperationAction(static operation => Look(operation, (IInvocationOperation)operation.Operation), OperationKind.Invocation);

    private static void Look(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (Origin.Outermost(context.ContainingSymbol) is not { Parameters: { IsEmpty: false } parameters } method)
        {
            return;
        }

        foreach (IParameterSymbol parameter in parameters)
        {
            if (IsContext(parameter) && !IsGiven(call, parameter) && !IsRecursive(call, method) && Missing(call, parameter) is { } missing)
            {
                if (!IsInExpressionTree(call))
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        CorrelationRules.IdIsNotForwarded,
                        Where(call.Syntax),
                        ImmutableDictionary<string, string?>.Empty.Add(Argument, missing.Name == "" ? parameter.Name : $"{missing.Name}: {parameter.Name}"),
                        call.TargetMethod.Name,
                        parameter.Name));
                }

                return;
            }
        }
    }

    private static bool IsContext(IParameterSymbol parameter) => parameter.RefKind == RefKind.None && (IsContextType(parameter.Type)
        || (s_names.Contains(parameter.Name) && (parameter.Type.SpecialType == SpecialType.System_String || parameter.Type.Is("System.Guid"))));

    private static bool IsContextType(ITypeSymbol type) =>
        type.Is("System.Diagnostics.ActivityContext") || type.Is("Telltale.CorrelationContext");

    private static bool IsGiven(IInvocationOperation call, IParameterSymbol parameter) => call.Arguments.Any(argument =>
        argument.ArgumentKind != ArgumentKind.DefaultValue
        && (IsSame(argument.Parameter, parameter)
            || argument.Value.DescendantsAndSelf().Any(operation => operation is IParameterReferenceOperation reference
                && SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter))));

    // Either a parameter that is left to its default, or one more of another overload.
    private static IParameterSymbol? Missing(IInvocationOperation call, IParameterSymbol parameter)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue && IsSame(argument.Parameter, parameter))
            {
                return argument.Parameter;
            }
        }

        return call.TargetMethod.ContainingType is { } type && call.Syntax is InvocationExpressionSyntax
            ? type.GetMembers(call.TargetMethod.Name).OfType<IMethodSymbol>()
                .Select(other => OneMore(call.TargetMethod, other, parameter)).FirstOrDefault(static found => found is not null)
            : null;
    }

    private static IParameterSymbol? OneMore(IMethodSymbol called, IMethodSymbol other, IParameterSymbol parameter)
    {
        if (other.Parameters.Length != called.Parameters.Length + 1 || other.IsStatic != called.IsStatic || other.DeclaredAccessibility < called.DeclaredAccessibility
            || other.Arity != called.Arity || other.Has("System.ObsoleteAttribute"))
        {
            return null;
        }

        IParameterSymbol? more = other.Parameters.FirstOrDefault(candidate => IsSame(candidate, parameter));
        return more is not null
            && other.Parameters.Where(candidate => candidate.Ordinal != more.Ordinal)
                .Zip(called.OriginalDefinition.Parameters, static (a, b) => SymbolEqualityComparer.Default.Equals(a.Type, b.Type) && a.RefKind == b.RefKind && !a.IsParams).All(static same => same)
            ? more
            : null;
    }

    private static bool IsSame(IParameterSymbol? candidate, IParameterSymbol parameter) =>
        candidate is { RefKind: RefKind.None }
        && SymbolEqualityComparer.Default.Equals(candidate.Type, parameter.Type)
        && (IsContextType(parameter.Type) || string.Equals(candidate.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));

    // An overload without the id that calls the one with it, or the other way round, decides for itself.
    private static bool IsRecursive(IInvocationOperation call, IMethodSymbol method) =>
        call.TargetMethod.Name == method.Name && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, method.ContainingType);

    private static bool IsInExpressionTree(IOperation call)
    {
        for (IOperation? current = call.Parent; current is not null; current = current.Parent)
        {
            if (current is IConversionOperation { Operand: IAnonymousFunctionOperation, Type: var type } && type.Is(KnownTypes.Expression))
            {
                return true;
            }
        }

        return false;
    }

    private static Location Where(SyntaxNode call) => call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } }
        ? name.GetLocation()
        : call is InvocationExpressionSyntax { Expression: var called } ? called.GetLocation() : call.GetLocation();
}

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
        context.RegisterOperationBlockAction(Look);

    // Few methods have such a parameter; of those all calls are looked at.
    private static void Look(OperationBlockAnalysisContext context)
    {
        if (context.OwningSymbol is not IMethodSymbol { Parameters.IsEmpty: false } method)
        {
            return;
        }

        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (IsContext(parameter))
            {
                IParameterSymbol[] contexts = [.. method.Parameters.Where(IsContext)];
                foreach (IInvocationOperation call in context.OperationBlocks.SelectMany(static block => block.Descendants()).OfType<IInvocationOperation>())
                {
                    Look(context, call, method, contexts);
                }

                return;
            }
        }
    }

    private static void Look(OperationBlockAnalysisContext context, IInvocationOperation call, IMethodSymbol method, IParameterSymbol[] contexts)
    {
        foreach (IParameterSymbol parameter in contexts)
        {
            if (!IsGiven(call, parameter) && !IsRecursive(call, method) && Missing(call, parameter) is { } missing)
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
        || ((parameter.Type.SpecialType == SpecialType.System_String || parameter.Type is { Name: "Guid", TypeKind: TypeKind.Struct }) && s_names.Contains(parameter.Name)));

    private static bool IsContextType(ITypeSymbol type) =>
        type is { Name: "ActivityContext" or "CorrelationContext", TypeKind: TypeKind.Struct }
        && (type.Is("System.Diagnostics.ActivityContext") || type.Is("Telltale.CorrelationContext"));

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

        // A context that the method has used is current by now, and what it starts is below it.
        return call.TargetMethod.ContainingType is { } type && call.Syntax is InvocationExpressionSyntax
            && !(call.TargetMethod.Name == "StartActivity" && IsUsed(parameter))
            ? type.GetMembers(call.TargetMethod.Name).OfType<IMethodSymbol>()
                .Select(other => OneMore(call, other, parameter)).FirstOrDefault(static found => found is not null)
            : null;
    }

    private static bool IsUsed(IParameterSymbol parameter) => parameter.ContainingSymbol is IMethodSymbol method && DeedReader.BodyOf(method) is { } body
        && body.DescendantNodes().OfType<IdentifierNameSyntax>().Any(used => used.Identifier.ValueText == parameter.Name);

    private static IParameterSymbol? OneMore(IInvocationOperation call, IMethodSymbol other, IParameterSymbol parameter)
    {
        IMethodSymbol called = call.TargetMethod;
        if (other.Parameters.Length <= called.Parameters.Length || other.IsStatic != called.IsStatic || other.DeclaredAccessibility < called.DeclaredAccessibility
            || other.Arity != called.Arity || other.Has("System.ObsoleteAttribute")
            || other.Parameters.FirstOrDefault(candidate => IsSame(candidate, parameter)) is not { } more)
        {
            return null;
        }

        IParameterSymbol[] others = [.. other.Parameters.Where(candidate => candidate.Ordinal != more.Ordinal)];
        return others.Skip(called.Parameters.Length).All(static rest => rest.IsOptional)
            && others.Zip(called.OriginalDefinition.Parameters, static (a, b) => (A: a, B: b)).All(pair =>
                SymbolEqualityComparer.Default.Equals(pair.A.Type, pair.B.Type) && pair.A.RefKind == pair.B.RefKind && !pair.A.IsParams
                && (pair.A.IsOptional || !call.Arguments.Any(argument => argument.ArgumentKind == ArgumentKind.DefaultValue && argument.Parameter?.Ordinal == pair.B.Ordinal)))
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

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL4012: an async method returns the activity or scope that it has begun, which its caller never sees as the current one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AsyncHelperStartsActivity() : CorrelationRule(CorrelationRules.AsyncHelperStartsActivity)
{
    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterOperationAction(static operation => Look(operation, (IReturnOperation)operation.Operation), OperationKind.Return);

    private static void Look(OperationAnalysisContext context, IReturnOperation exit)
    {
        if (exit.ReturnedValue is not { } value || !IsDisposable(value.Type) || Function(exit, context.ContainingSymbol) is not { IsAsync: true } method)
        {
            return;
        }

        if (Begun(value) is { } name)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                CorrelationRules.AsyncHelperStartsActivity, value.Syntax.GetLocation(), method.Name.Length > 0 ? method.Name : "The lambda", name));
        }
    }

    private static string? Begun(IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value is ILocalReferenceOperation { Local: var local } && local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } initial }
            ? Ambient.NameOf(value.SemanticModel?.GetOperation(initial))
            : Ambient.NameOf(value);
    }

    private static bool IsDisposable(ITypeSymbol? type) =>
        type is not null && (type.Is("System.IDisposable") || type.AllInterfaces.Any(static contract => contract.Is("System.IDisposable")));

    private static IMethodSymbol? Function(IOperation exit, ISymbol containing)
    {
        for (IOperation? current = exit.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IAnonymousFunctionOperation lambda:
                    return lambda.Symbol;
                case ILocalFunctionOperation local:
                    return local.Symbol;
            }
        }

        return containing as IMethodSymbol;
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL4013: a task is returned from within a <c>using</c> of an activity or scope, which ends before the task does.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TaskOutlivesActivity() : CorrelationRule(CorrelationRules.TaskOutlivesActivity)
{
    private static readonly HashSet<string> s_done = new(StringComparer.Ordinal)
    {
        "FromResult", "FromException", "FromCanceled", "CompletedTask", "CompletedValueTask", "FromCancelled",
    };

    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterOperationAction(static operation => Look(operation, (IReturnOperation)operation.Operation), OperationKind.Return);

    private static void Look(OperationAnalysisContext context, IReturnOperation exit)
    {
        if (exit.ReturnedValue is { } value && Discarded.IsTask(value.Type) && !IsAwaited(exit, context.ContainingSymbol)
            && StillRunning(value) is { } task && Around(exit) is { } ambient)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                CorrelationRules.TaskOutlivesActivity, task.Syntax.GetLocation(), Short(task), ambient));
        }
    }

    // In an async function, a task that is returned is the result and not the work.
    private static bool IsAwaited(IOperation exit, ISymbol containing)
    {
        for (IOperation? current = exit.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IAnonymousFunctionOperation lambda:
                    return lambda.Symbol.IsAsync;
                case ILocalFunctionOperation local:
                    return local.Symbol.IsAsync;
            }
        }

        return containing is IMethodSymbol { IsAsync: true };
    }

    private static IOperation? StillRunning(IOperation value) => value switch
    {
        IConversionOperation conversion => StillRunning(conversion.Operand),
        IParenthesizedOperation inner => StillRunning(inner.Operand),
        IConditionalOperation { WhenTrue: var yes, WhenFalse: { } no } => StillRunning(yes) ?? StillRunning(no),
        ICoalesceOperation either => StillRunning(either.Value) ?? StillRunning(either.WhenNull),
        IInvocationOperation { TargetMethod: { Name: "AsTask" or "Preserve" or "ConfigureAwait" }, Instance: { } inner } => StillRunning(inner),
        IInvocationOperation call => s_done.Contains(call.TargetMethod.Name) ? null : call,
        IObjectCreationOperation { Arguments: [{ Value: { } wrapped }] } when Discarded.IsTask(wrapped.Type) => StillRunning(wrapped),
        ILocalReferenceOperation { Local: var local } reference => FromLocal(local, reference),
        _ => null,
    };

    // Task work = XAsync(); return work;
    private static IOperation? FromLocal(ILocalSymbol local, IOperation reference)
    {
        SyntaxNode? declared = local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        return declared is not null && reference.SemanticModel?.GetOperation(declared) is IVariableDeclaratorOperation { Initializer.Value: { } initial }
            && initial is not ILocalReferenceOperation && StillRunning(initial) is not null && !IsAwaitedBefore(local, reference)
            ? reference
            : null;
    }

    private static bool IsAwaitedBefore(ILocalSymbol local, IOperation reference)
    {
        IOperation root = reference;
        while (root.Parent is not null)
        {
            root = root.Parent;
        }

        return root.Descendants().Any(operation => operation is ILocalReferenceOperation other && other != reference
            && SymbolEqualityComparer.Default.Equals(other.Local, local)
            && other.Parent is IInvocationOperation { TargetMethod.Name: "Wait" or "GetAwaiter" or "GetResult" });
    }

    private static string? Around(IOperation exit)
    {
        IOperation inner = exit;
        for (IOperation? current = exit.Parent; current is not null; inner = current, current = current.Parent)
        {
            switch (current)
            {
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                    return null;
                case IUsingOperation { Resources: var resources } when inner != resources && OfResources(resources) is { } name:
                    return name;
                case IBlockOperation block:
                    foreach (IOperation statement in block.Operations.TakeWhile(statement => statement != inner))
                    {
                        if (statement is IUsingDeclarationOperation { DeclarationGroup: var group } && OfResources(group) is { } declared)
                        {
                            return declared;
                        }
                    }

                    break;
            }
        }

        return null;
    }

    private static string? OfResources(IOperation resources) => resources switch
    {
        IVariableDeclarationGroupOperation group => group.Declarations.SelectMany(static declaration => declaration.Declarators)
            .Select(static declarator => Ambient.NameOf((declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value)
                ?? (declarator.Symbol.Type.IsOrDerivesFrom(Ambient.Activity) ? declarator.Symbol.Name : null))
            .FirstOrDefault(static name => name is not null),
        _ => Ambient.NameOf(resources),
    };

    private static string Short(IOperation task) =>
        task is IInvocationOperation call ? call.TargetMethod.Name : task.Syntax.ToString();
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL4001: work that logs or calls out is started by a method that leaves the context behind.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContextIsSuppressed() : CorrelationRule(CorrelationRules.ContextIsSuppressed)
{
    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(static operation => Look(operation, (IInvocationOperation)operation.Operation), OperationKind.Invocation);
        context.RegisterOperationAction(static operation => LookAtUsing(operation, (IUsingOperation)operation.Operation), OperationKind.Using);
    }

    private static void Look(OperationAnalysisContext context, IInvocationOperation call)
    {
        (SyntaxNode Body, INamedTypeSymbol? Type, string Name)? run = call.TargetMethod switch
        {
            { Name: "UnsafeQueueUserWorkItem" } queue when queue.ContainingType.Is("System.Threading.ThreadPool") && call.Arguments.Length > 0 =>
                Origin.Run(call.Arguments[0].Value, context.ContainingSymbol) ?? OfItem(call.Arguments[0].Value),
            { Name: "UnsafeRegister" } register when register.ContainingType.Is("System.Threading.CancellationToken") && call.Arguments.Length > 0 =>
                Origin.Run(call.Arguments[0].Value, context.ContainingSymbol),
            { Name: "UnsafeStart" } start when start.ContainingType.Is("System.Threading.Thread") => OfThread(call.Instance, context.ContainingSymbol),
            _ => null,
        };
        if (run is { } found)
        {
            Report(context, call, call.TargetMethod.Name, found);
        }
    }

    // using (ExecutionContext.SuppressFlow()) { _ = Task.Run(…); }
    private static void LookAtUsing(OperationAnalysisContext context, IUsingOperation block)
    {
        if (block.Resources.DescendantsAndSelf().OfType<IInvocationOperation>().FirstOrDefault() is not { TargetMethod: { Name: "SuppressFlow" } suppress }
            || !suppress.ContainingType.Is("System.Threading.ExecutionContext"))
        {
            return;
        }

        foreach (IInvocationOperation call in block.Body.Descendants().OfType<IInvocationOperation>())
        {
            bool isStart = call.TargetMethod.Name is "Run" or "StartNew" or "QueueUserWorkItem";
            if (isStart && call.Arguments.Length > 0 && Origin.Run(call.Arguments[0].Value, context.ContainingSymbol) is { } found)
            {
                Report(context, call, "SuppressFlow", found);
            }
        }
    }

    private static void Report(
        OperationAnalysisContext context, IOperation call, string by, (SyntaxNode Body, INamedTypeSymbol? Type, string Name) run)
    {
        Deeds deeds = DeedReader.Of(run.Body, run.Type);
        // What never ends must not belong to whoever has started it; what sets its own context has thought about it.
        if ((deeds & (Deeds.Tells | Deeds.StartsSpan)) != 0 && (deeds & (Deeds.SetsContext | Deeds.LoopsForever)) == 0)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                CorrelationRules.ContextIsSuppressed, call.Syntax.GetLocation(), by, run.Name, DeedReader.Words(deeds)));
        }
    }

    private static (SyntaxNode Body, INamedTypeSymbol? Type, string Name)? OfItem(IOperation item)
    {
        while (item is IConversionOperation conversion)
        {
            item = conversion.Operand;
        }

        IMethodSymbol? execute = (item.Type as INamedTypeSymbol)?.GetMembers("Execute").OfType<IMethodSymbol>().FirstOrDefault();
        return execute is not null && DeedReader.BodyOf(execute) is { } body ? (body, execute.ContainingType, execute.Name) : null;
    }

    // new Thread(…).UnsafeStart(), or of a local
    private static (SyntaxNode Body, INamedTypeSymbol? Type, string Name)? OfThread(IOperation? thread, ISymbol containing)
    {
        if (thread is ILocalReferenceOperation { Local: var local }
            && local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } initial })
        {
            thread = thread.SemanticModel?.GetOperation(initial);
        }

        return thread is IObjectCreationOperation { Arguments: [{ Value: var start }, ..] } ? Origin.Run(start, containing) : null;
    }
}

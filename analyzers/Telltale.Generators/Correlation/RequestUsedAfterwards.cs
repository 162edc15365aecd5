using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL4010: the request, or its accessor, is used in a task that nobody awaits, in a queue item or in a timer.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequestUsedAfterwards() : CorrelationRule(CorrelationRules.RequestUsedAfterwards)
{
    // Their delegates run when the caller has gone on, whoever waits for what they return.
    private static readonly HashSet<string> s_queues = new(StringComparer.Ordinal)
    {
        "QueueUserWorkItem", "UnsafeQueueUserWorkItem", "QueueBackgroundWorkItem", "QueueBackgroundWorkItemAsync", "QueueWorkItem", "QueueWorkItemAsync",
        "Enqueue", "EnqueueAsync", "TryWrite", "WriteAsync", "EnqueueBackgroundTask", "QueueTask", "QueueTaskAsync",
    };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(RequestObjects.Context) is not null)
        {
            context.RegisterOperationAction(static operation => LookAtCall(operation, (IInvocationOperation)operation.Operation), OperationKind.Invocation);
            context.RegisterOperationAction(static operation => LookAtCreation(operation, (IObjectCreationOperation)operation.Operation), OperationKind.ObjectCreation);
        }
    }

    private static void LookAtCall(OperationAnalysisContext context, IInvocationOperation call)
    {
        IMethodSymbol target = call.TargetMethod;
        if (s_queues.Contains(target.Name) || (Starts(target) && Discarded.Is(call)))
        {
            LookAtDelegates(context, call.Arguments);
        }
        else if (Discarded.IsTask(target.ReturnType) && Discarded.Is(call))
        {
            LookAtTask(context, call);
        }
    }

    private static void LookAtCreation(OperationAnalysisContext context, IObjectCreationOperation creation)
    {
        if (creation.Type is { Name: "Timer" or "Thread" } type && (type.Is("System.Threading.Timer") || type.Is("System.Threading.Thread")))
        {
            LookAtDelegates(context, creation.Arguments);
        }
    }

    private static bool Starts(IMethodSymbol method) =>
        (method.Name == "Run" && method.ContainingType.Is(KnownTypes.Task))
        || (method.Name == "StartNew" && method.ContainingType.Is("System.Threading.Tasks.TaskFactory"));

    private static void LookAtDelegates(OperationAnalysisContext context, ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            IOperation value = argument.Value;
            // An expression tree is taken apart now; what it reads of the request is copied.
            if (value is IConversionOperation { Type: var type } && type.Is(KnownTypes.Expression))
            {
                continue;
            }

            while (value is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
            {
                value = value.ChildOperations.First();
            }

            if (value is IAnonymousFunctionOperation lambda)
            {
                Report(context, lambda.Body, lambda.Syntax);
            }
            else if (value is IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } method }
                && DeedReader.BodyOf(method) is { } body && body.SyntaxTree == context.Operation.Syntax.SyntaxTree
                && context.Operation.SemanticModel?.GetOperation(body) is { } block)
            {
                Report(context, block, body.Parent!);
            }
        }
    }

    // What stands in a nameof, or in a lambda of its own that got the request as a parameter, is no use of it.
    private static void Report(OperationAnalysisContext context, IOperation body, SyntaxNode function)
    {
        foreach (IOperation reference in body.Descendants())
        {
            if (RequestObjects.IsReached(reference, function) && reference.Parent is not INameOfOperation)
            {
                SyntaxNode used = RequestObjects.Value(reference).Syntax;
                context.ReportDiagnostic(Diagnostic.Create(CorrelationRules.RequestUsedAfterwards, used.GetLocation(), used.ToString()));
            }
        }
    }

    // _ = SendAsync(HttpContext), whose method uses it after its first await.
    private static void LookAtTask(OperationAnalysisContext context, IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (RequestObjects.Is(argument.Value.Type) && argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter }
                && DeedReader.BodyOf(call.TargetMethod.OriginalDefinition) is { } body && IsUsedLate(body, parameter.Name))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    CorrelationRules.RequestUsedAfterwards, argument.Value.Syntax.GetLocation(), argument.Value.Syntax.ToString()));
            }
        }
    }

    private static bool IsUsedLate(SyntaxNode body, string name)
    {
        AwaitExpressionSyntax? first = body.DescendantNodes().OfType<AwaitExpressionSyntax>().FirstOrDefault();
        return first is not null && body.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(used => used.Identifier.ValueText == name && used.SpanStart > first.Span.End
                && !(used.Parent is MemberAccessExpressionSyntax access && access.Name == used));
    }
}

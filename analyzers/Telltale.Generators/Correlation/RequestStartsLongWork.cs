using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL4004: a timer or an endless loop is started by a request, or by whoever comes first, and keeps that activity for ever.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequestStartsLongWork() : CorrelationRule(CorrelationRules.RequestStartsLongWork)
{
    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(static operation => LookAtCreation(operation, (IObjectCreationOperation)operation.Operation), OperationKind.ObjectCreation);
        context.RegisterOperationAction(static operation => LookAtCall(operation, (IInvocationOperation)operation.Operation), OperationKind.Invocation);
    }

    private static void LookAtCreation(OperationAnalysisContext context, IObjectCreationOperation creation)
    {
        if (creation.Type is not { Name: "Timer" or "Lazy" } type)
        {
            return;
        }

        if (type.Is("System.Threading.Timer") ? Timers.IsPeriodic(creation) && Origin.IsRequest(creation, context.ContainingSymbol) : IsLazyLoop(context, creation, type))
        {
            Report(context, creation, type.Name == "Timer" ? "The timer" : "The loop");
        }
    }

    private static void LookAtCall(OperationAnalysisContext context, IInvocationOperation call)
    {
        // Nearly every call is turned away here.
        IMethodSymbol target = call.TargetMethod;
        if (call.Parent is IAwaitOperation || !Discarded.IsTask(target.ReturnType) || !IsStartedLate(context, call))
        {
            return;
        }

        bool isStart = (target.Name == "Run" && target.ContainingType.Is(KnownTypes.Task))
            || (target.Name == "StartNew" && target.ContainingType.Is("System.Threading.Tasks.TaskFactory"));
        (SyntaxNode? body, INamedTypeSymbol? type, string name) = isStart
            ? call.Arguments.Length > 0 && Origin.Run(call.Arguments[0].Value, context.ContainingSymbol) is { } run ? (run.Body, run.Type, run.Name) : default
            : (Is(target) ? DeedReader.BodyOf(target.OriginalDefinition) : null, target.ContainingType, target.Name);
        if (body is null || !Loops(body, type))
        {
            return;
        }

        Report(context, call, isStart && name == "the delegate" ? "The loop" : name);
    }

    // A method without async does its work before it returns.
    private static bool Is(IMethodSymbol target) => target.IsAsync;

    private static bool IsStartedLate(OperationAnalysisContext context, IInvocationOperation call) =>
        Discarded.Is(call)
            ? Origin.IsRequest(call, context.ContainingSymbol) && !EndsWithRequest(call)
            : IsFirstCome(call) && !Origin.IsHosted(context.ContainingSymbol.ContainingType) && !IsStartUp(context.ContainingSymbol);

    // The loop itself, or that of the method it calls.
    private static bool Loops(SyntaxNode body, INamedTypeSymbol? type) =>
        Generators.Loops.In(body).Any() && (DeedReader.Of(body, type) & (Deeds.SetsContext | Deeds.StartsSpan)) == 0;

    // _worker ??= Task.Run(LoopAsync), if (_worker is null) _worker = …
    private static bool IsFirstCome(IOperation call)
    {
        IOperation current = call;
        while (current.Parent is IConversionOperation or IParenthesizedOperation)
        {
            current = current.Parent;
        }

        return current.Parent switch
        {
            ICoalesceAssignmentOperation { Target: IFieldReferenceOperation or IPropertyReferenceOperation } => true,
            ISimpleAssignmentOperation { Target: IFieldReferenceOperation { Field: var field } } assignment =>
                assignment.Syntax.Ancestors().OfType<IfStatementSyntax>().Any(check => check.Condition is var condition
                    && condition.ToString() is var text && text.IndexOf(field.Name, StringComparison.Ordinal) >= 0 && text.IndexOf("null", StringComparison.Ordinal) >= 0),
            _ => false,
        };
    }

    private static bool IsLazyLoop(OperationAnalysisContext context, IObjectCreationOperation creation, ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments: [var result] } && type.Is("System.Lazy") && Discarded.IsTask(result)
        && creation.Arguments.Length > 0 && Origin.Run(creation.Arguments[0].Value, context.ContainingSymbol) is { } run
        && (Loops(run.Body, run.Type) || LoopsInCallee(run.Body, run.Type))
        && !Origin.IsHosted(context.ContainingSymbol.ContainingType);

    private static bool LoopsInCallee(SyntaxNode body, INamedTypeSymbol? type) =>
        (DeedReader.Of(body, type, hops: 1) & (Deeds.LoopsForever | Deeds.SetsContext | Deeds.StartsSpan)) == Deeds.LoopsForever;

    private static bool IsStartUp(ISymbol containing) => Origin.Outermost(containing) is not { } method
        || method.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor
        || method.Name is "Main" or "Start" or "StartAsync" or "ExecuteAsync" or "OnStartup" or "StartingAsync" or "StartedAsync" or "Initialize" or "InitializeAsync"
        || method.Name.StartsWith("Start", StringComparison.Ordinal) || method.Name.StartsWith("Configure", StringComparison.Ordinal);

    // A loop that the request can stop is part of it.
    private static bool EndsWithRequest(IOperation call) => call.Descendants().Any(static operation => operation switch
    {
        IPropertyReferenceOperation { Property.Name: "RequestAborted" or "ConnectionAborted" } => true,
        IParameterReferenceOperation { Parameter.Type: var type } => type.Is("System.Threading.CancellationToken"),
        _ => false,
    });

    private static void Report(OperationAnalysisContext context, IOperation start, string what)
    {
        if (!IsSuppressed(start.Syntax))
        {
            context.ReportDiagnostic(Diagnostic.Create(CorrelationRules.RequestStartsLongWork, start.Syntax.GetLocation(), what));
        }
    }

    private static bool IsSuppressed(SyntaxNode start)
    {
        foreach (SyntaxNode around in start.Ancestors())
        {
            if (around is MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax)
            {
                return around.DescendantNodes().Any(node => node.Span.End <= start.SpanStart && node switch
                {
                    InvocationExpressionSyntax call => DeedReader.NameOf(call.Expression) == "SuppressFlow",
                    AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Current", Expression: var owner } } =>
                        DeedReader.NameOf(owner) == "Activity",
                    _ => false,
                });
            }
        }

        return false;
    }
}

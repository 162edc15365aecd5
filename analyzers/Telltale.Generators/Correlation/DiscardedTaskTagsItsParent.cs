using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL4016: a task that nobody awaits writes to the current activity, which is its caller's and is over by then.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DiscardedTaskTagsItsParent() : CorrelationRule(CorrelationRules.DiscardedTaskTagsItsParent)
{
    private static readonly HashSet<string> s_writes = new(StringComparer.Ordinal)
    {
        "SetTag", "AddTag", "AddEvent", "SetStatus", "AddException", "RecordException", "AddLink",
    };

    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterOperationAction(static operation => Look(operation, (IInvocationOperation)operation.Operation), OperationKind.Invocation);

    private static void Look(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (!Discarded.IsTask(call.TargetMethod.ReturnType) || !Discarded.Is(call))
        {
            return;
        }

        IMethodSymbol target = call.TargetMethod.OriginalDefinition;
        bool isRun = target.Name == "Run" && target.ContainingType.Is(KnownTypes.Task);
        (SyntaxNode? body, string name) = isRun
            ? Origin.Run(call.Arguments[0].Value, context.ContainingSymbol) is { } run ? (run.Body, run.Name) : default
            : (target.IsAsync ? DeedReader.BodyOf(target) : null, target.Name);
        if (body is not null && !(Annotations.Of(target).Exists && !isRun) && WritesLate(body, fromStart: isRun)
            && (DeedReader.Of(body, null, hops: 0) & (Deeds.StartsSpan | Deeds.SetsContext)) == 0)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                CorrelationRules.DiscardedTaskTagsItsParent, call.Syntax.GetLocation(), name == "the delegate" ? "The task" : name));
        }
    }

    // Before its first await, a method runs in its caller, whose activity is still under way.
    private static bool WritesLate(SyntaxNode body, bool fromStart)
    {
        int from = fromStart ? 0 : body.DescendantNodes().OfType<AwaitExpressionSyntax>().FirstOrDefault()?.Span.End ?? int.MaxValue;
        return body.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(write => write.SpanStart > from
            && DeedReader.NameOf(write.Expression) is { } name && s_writes.Contains(name)
            && (write.Parent is ConditionalAccessExpressionSyntax access ? access.Expression : (write.Expression as MemberAccessExpressionSyntax)?.Expression) is { } receiver
            && receiver.ToString() is "Activity.Current" or "System.Diagnostics.Activity.Current" or "Activity.Current!");
    }
}

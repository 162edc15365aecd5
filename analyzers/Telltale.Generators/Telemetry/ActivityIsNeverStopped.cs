using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL5001: an activity is started and dropped, or there is a way around the call that stops it.</summary>
internal static class ActivityIsNeverStopped
{
    internal static void Look(OperationAnalysisContext context, TelemetryScene scene)
    {
        IInvocationOperation start = (IInvocationOperation)context.Operation;
        if (Activities.IsStarted(start) && WhyNot(start, context) is { } reason)
        {
            context.ReportDiagnostic(Diagnostic.Create(TelemetryRules.NeverStopped, start.Syntax.GetLocation(), reason));
        }
    }

    private static string? WhyNot(IInvocationOperation start, OperationAnalysisContext context)
    {
        Fate fate = Fate.Of(start);
        return fate.Kind switch
        {
            FateKind.Discarded or FateKind.Used => IsStoppedAsCurrent(start.Syntax) ? null : "is dropped as soon as it is started, and never stopped",
            FateKind.Local => OfLocal(start, fate, context),
            _ => null,
        };
    }

    private static string? OfLocal(IInvocationOperation start, Fate fate, OperationAnalysisContext context)
    {
        LocalUses uses = new(fate.Local!, start);
        if (uses.Escapes || (!fate.IsDeclared && IsWrittenOften(start, fate.Local!)))
        {
            return null;
        }

        if (uses.Stops.Count == 0)
        {
            return IsStoppedAsCurrent(start.Syntax) ? null : "is never stopped";
        }

        return fate.IsDeclared && Bodies.FunctionAround(start) is null && !uses.Stops.Any(IsInFinally)
            && ActivityPaths.Miss(context.GetControlFlowGraph(), start, uses.Stops, fate.Local!)
                ? "is not stopped on every path"
                : null;
    }

    private static bool IsWrittenOften(IOperation start, ILocalSymbol local) =>
        Bodies.Root(start).Descendants().OfType<ISimpleAssignmentOperation>().Count(assignment =>
            assignment.Target is ILocalReferenceOperation target && SymbolEqualityComparer.Default.Equals(target.Local, local)) > 1;

    private static bool IsInFinally(IOperation stop)
    {
        for (IOperation child = stop; child.Parent is { } parent; child = parent)
        {
            if (parent is ITryOperation attempt && attempt.Finally == child)
            {
                return true;
            }
        }

        return false;
    }

    // One callback starts it, another stops whatever is current.
    private static bool IsStoppedAsCurrent(SyntaxNode start) =>
        start.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
        && type.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(static access =>
            access is { Name.Identifier.ValueText: "Current", Expression: var owner } && owner.ToString().EndsWith("Activity", StringComparison.Ordinal)
            && access.Parent switch
            {
                ConditionalAccessExpressionSyntax { WhenNotNull: var then } => Stops(then.ToString()),
                MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } => name is "Stop" or "Dispose",
                PostfixUnaryExpressionSyntax { Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } => name is "Stop" or "Dispose",
                _ => false,
            });

    private static bool Stops(string call) => call.EndsWith(".Stop()", StringComparison.Ordinal) || call.EndsWith(".Dispose()", StringComparison.Ordinal);
}

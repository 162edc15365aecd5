using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL5007: a source, a meter or an instrument is made again and again.</summary>
internal static class InstrumentPerCall
{
    internal static void LookAtCall(OperationAnalysisContext context, TelemetryScene scene)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (Meters.IsCreation(call))
        {
            Look(context, call.Type?.Name ?? "instrument", isShared: Meters.IsFromFactory(call.Instance));
        }
    }

    internal static void LookAtCreation(OperationAnalysisContext context, TelemetryScene scene)
    {
        if (context.Operation.Type is { } type && (type.Is(Activities.Source) || type.Is(Meters.Meter)))
        {
            Look(context, type.Name, isShared: false);
        }
    }

    private static void Look(OperationAnalysisContext context, string what, bool isShared)
    {
        if (Setup.Around(context.Operation, context.ContainingSymbol) is { } when && !(isShared && when == Frequency.PerRequestObject)
            && IsMadeAgain(context.Operation, when))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                TelemetryRules.MadePerCall, context.Operation.Syntax.GetLocation(), what, when == Frequency.PerRequestObject ? "with every request" : "in every call"));
        }
    }

    // What is kept, returned or handed on is somebody's who may keep it.
    private static bool IsMadeAgain(IOperation made, Frequency when)
    {
        Fate fate = Fate.Of(made);
        return fate.Kind switch
        {
            FateKind.Discarded or FateKind.Used or FateKind.Disposed => when == Frequency.PerCall,
            FateKind.Local => when == Frequency.PerCall && IsOnlyUsed(made, fate.Local!),
            _ => when == Frequency.PerRequestObject && IsStoredInInstance(made),
        };
    }

    private static bool IsOnlyUsed(IOperation made, ILocalSymbol local) => Bodies.Root(made).Descendants()
        .OfType<ILocalReferenceOperation>()
        .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local))
        .All(reference => reference.Parent switch
        {
            IInvocationOperation call => call.Instance == reference && Bodies.FunctionAround(call) == Bodies.FunctionAround(made)
                && Fate.Of(call).Kind is FateKind.Discarded or FateKind.Disposed or FateKind.Local or FateKind.Used,
            IConditionalAccessOperation or IMemberReferenceOperation => true,
            ISimpleAssignmentOperation assignment => assignment.Target == reference,
            IUsingOperation => true,
            _ => false,
        });

    private static bool IsStoredInInstance(IOperation made) => made.Parent switch
    {
        ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member.IsStatic: false } } => true,
        IFieldInitializerOperation { InitializedFields: [{ IsStatic: false }, ..] } => true,
        IPropertyInitializerOperation { InitializedProperties: [{ IsStatic: false }, ..] } => true,
        _ => false,
    };
}

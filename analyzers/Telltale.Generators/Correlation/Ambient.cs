using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Recognises what is current until it is disposed: activities, log scopes, correlated work.</summary>
internal static class Ambient
{
    internal const string Activity = "System.Diagnostics.Activity";

    private static readonly HashSet<string> s_makers = new(StringComparer.Ordinal)
    {
        "BeginScope", "PushProperty", "PushProperties", "PushScopeProperty", "StartActivity", "StartActiveSpan",
    };

    /// <summary>The call that begins it, as a name for messages; null if the value is something else.</summary>
    internal static string? NameOf(IOperation? value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value switch
        {
            IConditionalAccessOperation access => NameOf(access.WhenNotNull),
            IInvocationOperation { TargetMethod: { Name: "Start" } start } when start.ContainingType.Is(Activity) => "Activity.Start",
            IInvocationOperation { TargetMethod: var method } when s_makers.Contains(method.Name) && IsMaker(method) => method.Name,
            IInvocationOperation { TargetMethod: { Name: "Begin" or "Resume" or "ResumeAll" } ours } when ours.ReturnType.Is("Telltale.CorrelationScope") => ours.Name,
            ICoalesceOperation either => NameOf(either.Value) ?? NameOf(either.WhenNull),
            IConditionalOperation { WhenTrue: var yes, WhenFalse: var no } => NameOf(yes) ?? NameOf(no),
            _ => null,
        };
    }

    // Of any library, as long as what it gives is disposed.
    private static bool IsMaker(IMethodSymbol method) =>
        method.ReturnType.IsOrDerivesFrom(Activity)
        || method.ReturnType.Is("System.IDisposable")
        || method.ReturnType.AllInterfaces.Any(static contract => contract.Is("System.IDisposable"));
}

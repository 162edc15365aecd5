using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL5013: something negative is added to a counter that can only grow.</summary>
internal static class NegativeCounter
{
    internal static void Look(OperationAnalysisContext context, TelemetryScene scene)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (Meters.IsOf(call.TargetMethod.ContainingType, "Counter")
            && call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0)?.Value is { } value && IsNegative(value))
        {
            context.ReportDiagnostic(Diagnostic.Create(TelemetryRules.NegativeCounter, value.Syntax.GetLocation(), value.Syntax.ToString()));
        }
    }

    private static bool IsNegative(IOperation value)
    {
        value = SinkArguments.Unwrapped(value);
        return value.ConstantValue is { HasValue: true, Value: { } constant }
            ? constant is IConvertible number and not string && Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture) < 0
            : value is IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus };
    }
}

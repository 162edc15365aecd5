using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL5014: an instrument is created without a unit, or is given values of another one.</summary>
internal static class InstrumentWithoutUnit
{
    /// <summary>The property with the unit to write.</summary>
    internal const string Unit = nameof(Unit);

    internal static void LookAtCreation(OperationAnalysisContext context, TelemetryScene scene)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (Meters.IsCreation(call) && Meters.Argument(call, "name") is { ConstantValue.Value: string name } written
            && Meters.Argument(call, "unit") is null or { ConstantValue: { HasValue: true, Value: null or "" } })
        {
            context.ReportDiagnostic(Diagnostic.Create(
                TelemetryRules.WithoutUnit, written.Syntax.GetLocation(),
                ImmutableDictionary<string, string?>.Empty.Add(Unit, Meters.Argument(call, "unit") is null ? Guess(name) : null), name, "has no unit"));
        }
    }

    internal static void LookAtRecord(OperationAnalysisContext context, TelemetryScene scene)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (Meters.IsOf(call.TargetMethod.ContainingType, "Histogram") && call.Arguments.FirstOrDefault()?.Value is { } value
            && UnitOf(value) is { } given && Declared(call) is { } declared && UnitOf(declared) is { } unit && unit != given)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                TelemetryRules.WithoutUnit, value.Syntax.GetLocation(), value.Syntax.ToString(),
                $"is given in '{given}' to an instrument in '{unit}'"));
        }
    }

    // watch.Elapsed.TotalMilliseconds
    private static string? UnitOf(IOperation value) => SinkArguments.Unwrapped(value) switch
    {
        IPropertyReferenceOperation { Property.Name: "TotalMilliseconds" or "ElapsedMilliseconds" } => "ms",
        IPropertyReferenceOperation { Property.Name: "TotalSeconds" } => "s",
        IConversionOperation { Operand: var operand } => UnitOf(operand),
        _ => null,
    };

    private static InvocationExpressionSyntax? Declared(IInvocationOperation record) => record.Instance switch
    {
        IFieldReferenceOperation { Field: var field } => Created(field),
        IPropertyReferenceOperation { Property: var property } => Created(property),
        ILocalReferenceOperation { Local: var local } => Created(local),
        _ => null,
    };

    private static InvocationExpressionSyntax? Created(ISymbol instrument)
    {
        if (instrument.DeclaringSyntaxReferences is not [var declared])
        {
            return null;
        }

        ExpressionSyntax? initial = declared.GetSyntax() switch
        {
            VariableDeclaratorSyntax variable => variable.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value,
            _ => null,
        };
        return (initial ?? Assigned(instrument.Name, declared.GetSyntax())) as InvocationExpressionSyntax;
    }

    private static ExpressionSyntax? Assigned(string name, SyntaxNode declared) =>
        declared.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(assignment => assignment.Left.ToString() == name)?.Right;

    // By what is said, or by the name.
    private static string? UnitOf(InvocationExpressionSyntax creation)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = creation.ArgumentList.Arguments;
        ArgumentSyntax? unit = arguments.FirstOrDefault(static argument => argument.NameColon?.Name.Identifier.ValueText == "unit")
            ?? (arguments.Count > 1 && arguments[1].NameColon is null ? arguments[1] : null);
        string? said = unit is not null ? Text(unit)
            : arguments.Count > 0 && Text(arguments[0]) is { } name ? Conventions.UnitIn(name)
            : null;
        return said is "s" or "ms" ? said : null;
    }

    private static string? Text(ArgumentSyntax argument) => (argument.Expression as LiteralExpressionSyntax)?.Token.Value as string;

    private static string? Guess(string name) =>
        Conventions.UnitIn(name)
        ?? (Words.Of(name) is [.., var last] ? last switch
        {
            "size" or "memory" or "length" => "By",
            "duration" or "latency" or "time" => "s",
            "ratio" or "utilization" => "1",
            _ => last.EndsWith("s", StringComparison.Ordinal) && last.Length > 3 && !last.EndsWith("ss", StringComparison.Ordinal)
                ? $"{{{(last.EndsWith("ies", StringComparison.Ordinal) ? last.Substring(0, last.Length - 3) + "y" : last.Substring(0, last.Length - 1))}}}"
                : null,
        }
            : null);
}

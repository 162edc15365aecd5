using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>What becomes of a value.</summary>
internal enum FateKind
{
    /// <summary>It goes somewhere else, whose affair it is.</summary>
    Kept,
    Discarded,
    Disposed,

    /// <summary>A member of it is asked for, and it is forgotten.</summary>
    Used,

    /// <summary>It is put into a local.</summary>
    Local,
}

/// <summary>Follows a value to where it ends up in its own statement: through conversions, choices, and calls that give it back.</summary>
internal readonly record struct Fate(FateKind Kind, ILocalSymbol? Local = null, bool IsDeclared = false)
{
    internal static Fate Of(IOperation value)
    {
        while (value.Parent is { } parent)
        {
            switch (parent)
            {
                case IConversionOperation or IParenthesizedOperation or ICoalesceOperation:
                case IConditionalOperation choice when choice.Condition != value && choice.Type is not null:
                case IConditionalAccessOperation access when access.WhenNotNull == value:
                    value = parent;
                    break;
                case IConditionalAccessOperation access:
                    if (First(access.WhenNotNull) is not { } first)
                    {
                        return new(FateKind.Used);
                    }

                    if (OfCall(first, value) is { } end)
                    {
                        return end;
                    }

                    value = first;
                    break;
                case IInvocationOperation call when call.Instance == value:
                    if (OfCall(call, value) is { } ended)
                    {
                        return ended;
                    }

                    value = call;
                    break;
                case IArgumentOperation { Parent: IInvocationOperation extension } argument when IsFluent(extension, argument):
                    value = extension;
                    break;
                case IMemberReferenceOperation:
                    return new(FateKind.Used);
                case IExpressionStatementOperation:
                    return new(FateKind.Discarded);
                case IUsingOperation:
                    return new(FateKind.Disposed);
                case ISimpleAssignmentOperation { Target: IDiscardOperation }:
                    return new(FateKind.Discarded);
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } }:
                    return new(FateKind.Local, local);
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var declared } declarator }:
                    return IsUsing(declarator) ? new(FateKind.Disposed, declared) : new(FateKind.Local, declared, IsDeclared: true);
                default:
                    return new(FateKind.Kept);
            }
        }

        return new(FateKind.Kept);
    }

    /// <summary>The call of the value itself in <c>value?.A().B()</c>.</summary>
    internal static IInvocationOperation? First(IOperation whenNotNull)
    {
        IOperation? current = whenNotNull;
        while (current is IInvocationOperation call)
        {
            IOperation? receiver = call.Instance ?? call.Arguments.FirstOrDefault()?.Value;
            if (receiver is IConditionalAccessInstanceOperation)
            {
                return call;
            }

            current = receiver;
        }

        return current is IConditionalAccessOperation { Operation: var inner } ? First(inner) : null;
    }

    // Null: the call gives back what it was called on.
    private static Fate? OfCall(IInvocationOperation call, IOperation value) =>
        call.TargetMethod.Name is "Stop" or "Dispose" or "DisposeAsync" ? new Fate(FateKind.Disposed)
        : call.Instance is null ? (IsFluent(call, call.Arguments.FirstOrDefault()) ? null : new Fate(FateKind.Kept))
        : Activities.IsOwn(call.TargetMethod) && SymbolEqualityComparer.Default.Equals(call.Type, value.Type) ? null
        : new Fate(FateKind.Used);

    private static bool IsFluent(IInvocationOperation call, IArgumentOperation? argument) =>
        call.TargetMethod is { IsExtensionMethod: true, ContainingAssembly.Name: var assembly }
        && assembly.StartsWith("OpenTelemetry", StringComparison.Ordinal)
        && argument is not null && call.Arguments.IndexOf(argument) == 0
        && Activities.IsActivity(call.Type);

    private static bool IsUsing(IVariableDeclaratorOperation declarator)
    {
        for (IOperation? around = declarator.Parent; around is not null; around = around.Parent)
        {
            switch (around)
            {
                case IUsingDeclarationOperation or IUsingOperation:
                    return true;
                case IBlockOperation:
                    return false;
            }
        }

        return false;
    }
}

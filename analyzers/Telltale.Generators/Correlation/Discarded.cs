using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Tells whether anybody waits for a task.</summary>
internal static class Discarded
{
    private static readonly HashSet<string> s_passers = new(StringComparer.Ordinal)
    {
        "ConfigureAwait", "ContinueWith", "Unwrap", "AsTask", "Preserve", "SafeFireAndForget", "FireAndForget", "Forget", "FireAndForgetAsync", "NoAwait",
    };

    /// <summary>Whether the call's task is dropped where it is made.</summary>
    internal static bool Is(IOperation task)
    {
        IOperation current = task;
        while (true)
        {
            switch (current.Parent)
            {
                case IConversionOperation or IParenthesizedOperation:
                    current = current.Parent;
                    break;
                case IInvocationOperation call when call.Instance == current && s_passers.Contains(call.TargetMethod.Name):
                    current = call;
                    break;
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { IsExtensionMethod: true, Name: var name } } call }
                    when s_passers.Contains(name) && call.Arguments.FirstOrDefault() == current.Parent:
                    current = call;
                    break;
                case IExpressionStatementOperation:
                case ISimpleAssignmentOperation { Target: IDiscardOperation } assignment when assignment.Value == current:
                    return true;
                default:
                    return false;
            }
        }
    }

    internal static bool IsTask(ITypeSymbol? type) => type is { Name: "Task" or "ValueTask" } && (type.Is(KnownTypes.Task) || type.Is(KnownTypes.ValueTask));
}

using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>How a call ends: what a wrapper has to do with what the method returns.</summary>
internal enum Flow
{
    /// <summary>Nothing is returned.</summary>
    Void,

    /// <summary>A value is returned when the call is over.</summary>
    Value,

    /// <summary>A reference is returned when the call is over.</summary>
    Reference,

    /// <summary>A task that the runtime watches.</summary>
    Task,

    /// <summary>A task type of somebody else's that has a method builder.</summary>
    CustomTask,

    /// <summary>A stream, whose enumeration is the work.</summary>
    Stream,
}

/// <summary>Reads how a method's calls end.</summary>
internal static class FlowReader
{
    /// <summary>How calls end, or why that cannot be seen.</summary>
    internal static (Flow Flow, ITypeSymbol? Result, string? Unsupported) Read(IMethodSymbol method, Func<IMethodSymbol, bool?> isIterator)
    {
        if (method.IsAsync && method.ReturnsVoid)
        {
            return (default, null, "it is async void, so nobody can see when it ends; return a Task");
        }

        if (method.ReturnsVoid)
        {
            return (Flow.Void, null, null);
        }

        if (method.ReturnsByRef || method.ReturnsByRefReadonly)
        {
            return (Flow.Reference, method.ReturnType, null);
        }

        if (method.ReturnType is not INamedTypeSymbol type)
        {
            return (Flow.Value, method.ReturnType, null);
        }

        if (type.Is(KnownTypes.Task) || type.Is(KnownTypes.ValueTask))
        {
            return (Flow.Task, type.TypeArguments.FirstOrDefault(), null);
        }

        return type.OriginalDefinition.SpecialType switch
        {
            SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_Generic_IEnumerator_T =>
                isIterator(method) == false ? (Flow.Value, type, null) : (Flow.Stream, null, null),
            SpecialType.System_Collections_IEnumerable or SpecialType.System_Collections_IEnumerator when isIterator(method) == true =>
                (default, null, "it is an iterator over untyped elements; return IEnumerable<T>"),
            _ when type.Is(KnownTypes.AsyncEnumerable) || type.Is(KnownTypes.AsyncEnumerator) => (Flow.Stream, null, null),
            _ => OfAwaitable(type),
        };
    }

    private static (Flow Flow, ITypeSymbol? Result, string? Unsupported) OfAwaitable(INamedTypeSymbol type)
    {
        IMethodSymbol? getAwaiter = type.GetMembers("GetAwaiter").OfType<IMethodSymbol>()
            .FirstOrDefault(static method => method is { IsStatic: false, Parameters.IsEmpty: true, Arity: 0 });
        IMethodSymbol? getResult = getAwaiter?.ReturnType.GetMembers("GetResult").OfType<IMethodSymbol>()
            .FirstOrDefault(static method => method.Parameters.IsEmpty);
        if (getResult is null)
        {
            return (Flow.Value, type, null);
        }

        if (type.OriginalDefinition.Has(KnownTypes.AsyncMethodBuilder))
        {
            return (Flow.CustomTask, getResult.ReturnsVoid ? null : getResult.ReturnType, null);
        }

        return (default, null, $"'{type.Name}' can be awaited but has no async method builder, so its end cannot be seen; return a Task");
    }
}

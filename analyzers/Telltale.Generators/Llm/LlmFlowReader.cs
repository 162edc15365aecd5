using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Reads how the answer of a model comes: at once, or in chunks.</summary>
internal static class LlmFlowReader
{
    internal static LlmFlow Read(IMethodSymbol method, Flow flow, ITypeSymbol? result, Compilation compilation)
    {
        if (LlmShapes.Wrapper(method.ReturnType, compilation) is { } wrapper && method is { ReturnsByRef: false, ReturnsByRefReadonly: false })
        {
            return new LlmFlow(Flow.Stream, null, null, wrapper);
        }

        if (flow == Flow.Stream)
        {
            return new LlmFlow(flow, null, IsSequence(method.ReturnType) ? Element(method.ReturnType) : null, null);
        }

        // A sequence of a library's chunks is a stream, though the method that returns it is no iterator.
        return flow == Flow.Value && IsSequence(method.ReturnType) && LlmShapes.HasChunk(Element(method.ReturnType)!, compilation)
            ? new LlmFlow(Flow.Stream, null, Element(method.ReturnType), null)
            : new LlmFlow(flow, result, null, null);
    }

    private static bool IsSequence(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_Generic_IEnumerator_T
        || type.Is(KnownTypes.AsyncEnumerable) || type.Is(KnownTypes.AsyncEnumerator);

    private static ITypeSymbol? Element(ITypeSymbol type) => type is INamedTypeSymbol { TypeArguments: [{ } element] } ? element : null;
}

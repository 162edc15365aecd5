using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Knows for which types the emitted readers have overloads.</summary>
internal static class LlmShapes
{
    /// <summary>Whether <c>LlmReaders.Request</c> takes a value of that static type.</summary>
    internal static bool HasRequest(ITypeSymbol type, Compilation compilation) =>
        type.Is("Microsoft.Extensions.AI.IChatClient") || type.Is("Microsoft.Extensions.AI.ChatOptions") || IsMessages(type);

    /// <summary>Whether <c>LlmReaders.Response</c> takes one.</summary>
    internal static bool HasResponse(ITypeSymbol type, Compilation compilation) => type.IsOrDerivesFrom("Microsoft.Extensions.AI.ChatResponse");

    /// <summary>Whether <c>LlmReaders.Chunk</c> takes one.</summary>
    internal static bool HasChunk(ITypeSymbol type, Compilation compilation) => type.Is("Microsoft.Extensions.AI.ChatResponseUpdate");

    /// <summary>Whether <c>LlmReaders.Content</c> takes one.</summary>
    internal static bool HasContent(ITypeSymbol type, Compilation compilation) => type.Is("Microsoft.Extensions.AI.ChatMessage");

    /// <summary>The expression that watches a stream that is of a class of the library, with <c>{scope}</c> and <c>{call}</c> in it; null for others.</summary>
    internal static string? Wrapper(ITypeSymbol returned, Compilation compilation) => null;

    private static bool IsMessages(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T, TypeArguments: [{ } item] }
        && item.Is("Microsoft.Extensions.AI.ChatMessage");
}

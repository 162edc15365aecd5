using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>The methods of client libraries that call models.</summary>
internal static class KnownCalls
{
    private static readonly string[] s_chat = ["GetResponseAsync", "GetStreamingResponseAsync"];

    /// <summary>The names that are looked for.</summary>
    internal static IEnumerable<string> Names(LlmClient enabled) =>
        (enabled & LlmClient.MicrosoftExtensionsAI) != 0 ? s_chat : [];

    /// <summary>What is known of the method, given as its original definition.</summary>
    internal static KnownCall? Of(IMethodSymbol method, LlmClient enabled, Compilation compilation) =>
        (enabled & LlmClient.MicrosoftExtensionsAI) != 0 && s_chat.Contains(method.Name)
        && (method.ContainingType.Is("Microsoft.Extensions.AI.IChatClient") || method.ContainingType.Is("Microsoft.Extensions.AI.ChatClientExtensions"))
            ? new KnownCall(LlmClient.MicrosoftExtensionsAI, "chat", null)
            : null;
}

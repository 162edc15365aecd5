using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.Generators;

/// <summary>Tells whether code deals with the context of its messages itself, in whatever words.</summary>
internal static class MessageContext
{
    private static readonly string[] s_words =
    [
        "traceparent", "DistributedContextPropagator", "Propagators", "TextMapPropagator", "ActivityContext", "PropagationContext", "Correlation",
        "correlationId", "CorrelationId", "StartActivity", "parentContext", "diagnostic-id", "StartTransaction",
    ];

    /// <summary>Whether the type around says a word of it; who writes it in a helper names that by such a word, too.</summary>
    internal static bool IsHandledAround(SyntaxNode node) =>
        node.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().LastOrDefault() is { } type
            ? Says(type)
            : Says(node.SyntaxTree.GetRoot());

    private static bool Says(SyntaxNode node)
    {
        string text = node.ToString();
        return Array.Exists(s_words, word => text.IndexOf(word, StringComparison.Ordinal) >= 0);
    }
}

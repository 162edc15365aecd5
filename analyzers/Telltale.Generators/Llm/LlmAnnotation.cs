using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>What says that a method is about a model: an attribute, or that the project traces the client library it belongs to.</summary>
/// <param name="Kind">What the method is.</param>
/// <param name="Attribute">The attribute; null for a method of a client library.</param>
/// <param name="Known">What is known of the client library's method.</param>
internal sealed record LlmAnnotation(LlmKind Kind, AttributeData? Attribute, KnownCall? Known = null)
{
    /// <summary>The attributes, in the order of their kinds; of two on one method the first holds.</summary>
    internal static readonly string[] Attributes =
    [
        KnownTypes.LlmCall, KnownTypes.LlmTool, KnownTypes.LlmAgent, KnownTypes.LlmWorkflow, KnownTypes.LlmRetrieval, KnownTypes.LlmMemory,
    ];

    /// <summary>Whether the method reads from its result what a model used.</summary>
    internal bool HasUsage => Kind is LlmKind.Call or LlmKind.Agent;

    /// <summary>The annotation that stands on the method itself.</summary>
    internal static LlmAnnotation? On(IMethodSymbol method) => AllOn(method).FirstOrDefault();

    /// <summary>All that stand on the method itself.</summary>
    internal static IEnumerable<LlmAnnotation> AllOn(IMethodSymbol method)
    {
        for (int kind = 0; kind < Attributes.Length; kind++)
        {
            if (Annotations.Direct(method, Attributes[kind]) is { } attribute)
            {
                yield return new LlmAnnotation((LlmKind)kind, attribute);
            }
        }
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Knows the attributes by which a body is compiled and checked: the core has to carry them too.</summary>
internal static class CoreAttributes
{
    private const string EnumeratorCancellation = "System.Runtime.CompilerServices.EnumeratorCancellationAttribute";

    private static readonly ImmutableHashSet<string> s_needed =
    [
        EnumeratorCancellation,
        "System.Runtime.CompilerServices.AsyncMethodBuilderAttribute",
        "System.Runtime.CompilerServices.SkipLocalsInitAttribute",
        "System.Runtime.Versioning.SupportedOSPlatformAttribute",
        "System.Runtime.Versioning.UnsupportedOSPlatformAttribute",
        "System.Diagnostics.CodeAnalysis.AllowNullAttribute",
        "System.Diagnostics.CodeAnalysis.DisallowNullAttribute",
        "System.Diagnostics.CodeAnalysis.DoesNotReturnAttribute",
        "System.Diagnostics.CodeAnalysis.DoesNotReturnIfAttribute",
        "System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembersAttribute",
        "System.Diagnostics.CodeAnalysis.MaybeNullAttribute",
        "System.Diagnostics.CodeAnalysis.MaybeNullWhenAttribute",
        "System.Diagnostics.CodeAnalysis.MemberNotNullAttribute",
        "System.Diagnostics.CodeAnalysis.MemberNotNullWhenAttribute",
        "System.Diagnostics.CodeAnalysis.NotNullAttribute",
        "System.Diagnostics.CodeAnalysis.NotNullIfNotNullAttribute",
        "System.Diagnostics.CodeAnalysis.NotNullWhenAttribute",
        "System.Diagnostics.CodeAnalysis.RequiresAssemblyFilesAttribute",
        "System.Diagnostics.CodeAnalysis.RequiresDynamicCodeAttribute",
        "System.Diagnostics.CodeAnalysis.RequiresUnreferencedCodeAttribute",
        "System.Diagnostics.CodeAnalysis.SuppressMessageAttribute",
        "System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessageAttribute",
        "System.Diagnostics.CodeAnalysis.UnscopedRefAttribute",
    ];

    /// <summary>Those of the attributes that the core needs, each in its own brackets.</summary>
    internal static IEnumerable<string> Of(SyntaxList<AttributeListSyntax> lists, SemanticModel model)
    {
        foreach (AttributeListSyntax list in lists)
        {
            string target = list.Target?.Identifier.IsKind(SyntaxKind.ReturnKeyword) == true ? "return: " : "";
            foreach (AttributeSyntax attribute in list.Attributes)
            {
                if (model.GetTypeInfo(attribute).Type is { } type && s_needed.Contains(type.ToDisplayString()))
                {
                    yield return $"[{target}{Layout.WithoutComments(attribute).Trim()}]";
                }
            }
        }
    }

    /// <summary>
    /// Where the declaration has attributes that it cannot keep: <c>[EnumeratorCancellation]</c> means something to the
    /// iterator only, and on anything else the compiler warns of it.
    /// </summary>
    internal static IEnumerable<TextSpan> OnlyOnTheCore(ParameterListSyntax parameters, SemanticModel model)
    {
        foreach (AttributeListSyntax list in parameters.Parameters.SelectMany(parameter => parameter.AttributeLists))
        {
            SeparatedSyntaxList<AttributeSyntax> attributes = list.Attributes;
            for (int i = 0; i < attributes.Count; i++)
            {
                if (model.GetTypeInfo(attributes[i]).Type.Is(EnumeratorCancellation))
                {
                    yield return attributes.Count == 1 ? list.Span
                        : i == 0 ? TextSpan.FromBounds(attributes[0].SpanStart, attributes[1].SpanStart)
                        : TextSpan.FromBounds(attributes[i - 1].Span.End, attributes[i].Span.End);
                }
            }
        }
    }
}

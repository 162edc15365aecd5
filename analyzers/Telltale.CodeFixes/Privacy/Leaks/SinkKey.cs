using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Names the key of a tag for the id that stands there now: <c>user.email</c> becomes <c>user.id</c>.</summary>
internal static class SinkKey
{
    internal static TextChange? Renamed(LeakCall call, Leak leak, string id)
    {
        IReadOnlyList<SinkValue> values = call.Sink?.Values ?? [];
        for (int i = 1; i < values.Count; i++)
        {
            if (values[i].Role == SinkRole.Value && values[i - 1].Role == SinkRole.Key
                && values[i].Value.Syntax.Span.Contains(leak.Where.Span)
                && values[i - 1].Value.Syntax is LiteralExpressionSyntax { Token: { Value: string key } token })
            {
                return new(token.Span, Names.Literal(Of(key, id)));
            }
        }

        // Pairs in braces are no calls that anybody wrote.
        return Pieces.Of(leak, call.Syntax)?.Parent is InitializerExpressionSyntax { Expressions: [LiteralExpressionSyntax literal, _] }
            && literal.Token is { Value: string first } written
            ? new(written.Span, Names.Literal(Of(first, id)))
            : null;
    }

    private static string Of(string key, string id)
    {
        int dot = key.LastIndexOf('.');
        return dot > 0 ? key.Substring(0, dot) + ".id"
            : char.IsUpper(key[0]) ? id
            : key.IndexOf('_') >= 0 ? Names.SnakeCase(id)
            : key.Any(char.IsUpper) ? char.ToLowerInvariant(id[0]) + id.Substring(1)
            : Names.SnakeCase(id).Replace('_', '.');
    }
}

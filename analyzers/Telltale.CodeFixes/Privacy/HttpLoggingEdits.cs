using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Telltale.CodeFixes;

/// <summary>Takes raw fields and secret headers out of the set-up of HTTP logging.</summary>
internal static class HttpLoggingEdits
{
    // What is left of a field that has raw parts.
    private static readonly Dictionary<string, string[]> s_left = new(StringComparer.Ordinal)
    {
        ["All"] = ["RequestPropertiesAndHeaders", "ResponsePropertiesAndHeaders"],
        ["Request"] = ["RequestPropertiesAndHeaders"],
        ["Response"] = ["ResponsePropertiesAndHeaders"],
        ["RequestQuery"] = [],
        ["RequestBody"] = [],
        ["ResponseBody"] = [],
    };

    /// <summary>The fields without raw ones, or null for what is not a sum of named fields.</summary>
    internal static TextChange[]? WithoutFields(SyntaxNode fields)
    {
        List<MemberAccessExpressionSyntax> asked = [];
        if (!Add(fields))
        {
            return null;
        }

        string[] kept =
        [
            .. asked
                .SelectMany(static field => s_left.TryGetValue(field.Name.Identifier.ValueText, out string[]? left)
                    ? left.Select(name => $"{field.Expression}.{name}")
                    : [field.ToString()])
                .Distinct(),
        ];
        return [new(fields.Span, kept.Length == 0 ? $"{asked[0].Expression}.None" : string.Join(" | ", kept))];

        bool Add(SyntaxNode node)
        {
            switch (node)
            {
                case MemberAccessExpressionSyntax field:
                    asked.Add(field);
                    return true;
                case ParenthesizedExpressionSyntax { Expression: var inner }:
                    return Add(inner);
                case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.BitwiseOrExpression):
                    return Add(sum.Left) && Add(sum.Right);
                default:
                    return false;
            }
        }
    }

    /// <summary>Without the statement and its line, or null when it is more than a statement.</summary>
    internal static TextChange[]? WithoutStatement(SyntaxNode node, SourceText text)
    {
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement })
        {
            return null;
        }

        TextLine line = text.Lines.GetLineFromPosition(statement.SpanStart);
        bool isWholeLine = text.ToString(line.Span).Trim() == statement.ToString();
        return [new(isWholeLine ? line.SpanIncludingLineBreak : statement.Span, "")];
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Telltale.CodeFixes;

/// <summary>Takes out statements, links of a chain of calls, and elements of a list, and leaves comments where they are.</summary>
internal static class Removal
{
    /// <summary>The elements of a list, each with a comma.</summary>
    internal static IEnumerable<TextChange> Elements<T>(SeparatedSyntaxList<T> list, ICollection<T> gone, SourceText text)
        where T : SyntaxNode
    {
        int firstKept = list.IndexOf(element => !gone.Contains(element));
        foreach (T element in gone)
        {
            int i = list.IndexOf(element);
            TextSpan span = firstKept >= 0 && i > firstKept
                ? TextSpan.FromBounds(list[i - 1].Span.End, element.Span.End)
                : i + 1 < list.Count ? TextSpan.FromBounds(element.SpanStart, list[i + 1].SpanStart)
                : i < list.SeparatorCount ? TextSpan.FromBounds(element.SpanStart, list.GetSeparator(i).Span.End)
                : element.Span;
            if (text.ToString(span) is var taken && (taken.Contains("//") || taken.Contains("/*")) && !element.ToString().Contains("//"))
            {
                int separator = firstKept >= 0 && i > firstKept ? i - 1 : i;
                yield return new(list.GetSeparator(separator).Span, "");
                yield return new(element.Span, "");
            }
            else
            {
                yield return new(span, "");
            }
        }
    }

    /// <summary>All of a call: its statement, or the link of the chain that it is. Null when something needs what it gives.</summary>
    internal static TextChange? Call(SyntaxNode call, bool isScope, SemanticModel model, SourceText text)
    {
        if (call is InvocationExpressionSyntax end && LastLink(end, model) is { } last)
        {
            return last;
        }

        SyntaxNode whole = call;
        while (whole.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == whole)
        {
            whole = access;
        }

        return (whole.Parent is AwaitExpressionSyntax { Parent: ExpressionStatementSyntax awaited } ? awaited : whole.Parent) switch
        {
            ExpressionStatementSyntax statement => Statement(statement, text),
            EqualsValueClauseSyntax { Parent.Parent.Parent: LocalDeclarationStatementSyntax { Declaration.Variables: [var variable] } local }
                when local.UsingKeyword != default && isScope && !IsUsed(variable.Identifier.ValueText, local) => Statement(local, text),
            _ => call is InvocationExpressionSyntax link ? Link(link, model) : null,
        };
    }

    private static TextChange Statement(StatementSyntax statement, SourceText text)
    {
        if (statement.Parent is not (BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax))
        {
            return new(statement.Span, "{ }");
        }

        TextLine first = text.Lines.GetLineFromPosition(statement.SpanStart);
        TextLine last = text.Lines.GetLineFromPosition(statement.Span.End);
        bool isAlone = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, statement.SpanStart)))
            && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(statement.Span.End, last.End)));
        bool isSpaced = statement.Span.End < last.End && text[statement.Span.End] == ' ';
        return new(
            isAlone ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak)
                : isSpaced ? TextSpan.FromBounds(statement.SpanStart, statement.Span.End + 1) : statement.Span,
            "");
    }

    // a?.B().C() without C is a?.B(), if each gives what it is called on.
    private static TextChange? LastLink(InvocationExpressionSyntax link, SemanticModel model)
    {
        ExpressionSyntax? receiver = link.Expression is MemberAccessExpressionSyntax access ? access.Expression
            : link.Parent is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == link ? conditional.Expression
            : null;
        return receiver is InvocationExpressionSyntax or ConditionalAccessExpressionSyntax
            && model.GetTypeInfo(receiver).Type is { } type && SymbolEqualityComparer.Default.Equals(type, model.GetTypeInfo(link).Type)
            ? new(TextSpan.FromBounds(receiver.Span.End, link.Span.End), "")
            : null;
    }

    // a?.B().C() without B is a?.C().
    private static TextChange? Link(InvocationExpressionSyntax link, SemanticModel model) => (link.Expression, link.Parent) switch
    {
        (MemberAccessExpressionSyntax access, not (ExpressionStatementSyntax or LambdaExpressionSyntax))
            when model.GetTypeInfo(access.Expression).Type is { } type && SymbolEqualityComparer.Default.Equals(type, model.GetTypeInfo(link).Type) =>
            new(TextSpan.FromBounds(access.Expression.Span.End, link.Span.End), ""),
        (MemberBindingExpressionSyntax, MemberAccessExpressionSyntax) => new(link.Span, ""),
        (MemberBindingExpressionSyntax, ConditionalAccessExpressionSyntax access) when access.Expression == link =>
            new(TextSpan.FromBounds(link.SpanStart, access.OperatorToken.Span.End), ""),
        _ => null,
    };

    private static bool IsUsed(string name, LocalDeclarationStatementSyntax local) =>
        local.Parent?.DescendantNodes().OfType<IdentifierNameSyntax>().Any(used => used.Identifier.ValueText == name) is true;
}

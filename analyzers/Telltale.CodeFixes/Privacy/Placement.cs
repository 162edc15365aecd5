using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Telltale.CodeFixes;

/// <summary>Where an attribute goes: behind those that are there, on a line of its own if the declaration begins one.</summary>
internal readonly record struct Placement(int Position, string After)
{
    /// <summary>The place for what is declared at the span, or null where an attribute would be about more than that.</summary>
    internal static Placement? Of(SyntaxNode root, SourceText text, TextSpan span)
    {
        foreach (SyntaxNode node in root.FindToken(span.Start).Parent!.AncestorsAndSelf())
        {
            switch (node)
            {
                case ParameterSyntax parameter:
                    return new Placement(First(parameter, parameter.AttributeLists).SpanStart, " ");
                case PropertyDeclarationSyntax property:
                    return OfMember(First(property, property.AttributeLists), text);
                case FieldDeclarationSyntax field:
                    return field.Declaration.Variables.Count == 1 ? OfMember(First(field, field.AttributeLists), text) : null;
                case BaseTypeDeclarationSyntax or BaseMethodDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    internal TextChange Insert(string attribute) => new(new TextSpan(Position, 0), attribute + After);

    private static SyntaxToken First(SyntaxNode declaration, SyntaxList<AttributeListSyntax> attributes) =>
        attributes.Count > 0 ? attributes.Last().GetLastToken().GetNextToken() : declaration.GetFirstToken();

    private static Placement OfMember(SyntaxToken first, SourceText text)
    {
        TextLine line = text.Lines.GetLineFromPosition(first.SpanStart);
        string before = text.ToString(TextSpan.FromBounds(line.Start, first.SpanStart));
        return new Placement(first.SpanStart, before.Trim().Length == 0 ? UsingDirectives.NewLine(text) + before : " ");
    }
}

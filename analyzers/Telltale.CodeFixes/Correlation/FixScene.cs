using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Telltale.CodeFixes;

/// <summary>Where a fix works: the node that was reported, and how its surroundings are written.</summary>
internal sealed record FixScene(SyntaxNode Node, SemanticModel Model, SourceText Text, Diagnostic Diagnostic)
{
    internal string NewLine => UsingDirectives.NewLine(Text);

    /// <summary>The statement around the node, if lines can be written before it.</summary>
    internal StatementSyntax? Statement => StatementOf(Node);

    internal static StatementSyntax? StatementOf(SyntaxNode node) => node.AncestorsAndSelf().OfType<StatementSyntax>()
        .FirstOrDefault(static statement => statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax && statement is not BlockSyntax);

    /// <summary>The type as it is written here, or null if it is not referenced.</summary>
    internal string? Name(string type, SyntaxNode? at = null) =>
        Model.Compilation.GetTypeByMetadataName(type)?.ToMinimalDisplayString(Model, (at ?? Node).SpanStart);

    internal string Indentation(SyntaxNode node)
    {
        string line = Text.ToString(Text.Lines.GetLineFromPosition(node.SpanStart).Span);
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>A line before a statement.</summary>
    internal TextChange Before(StatementSyntax statement, string line) =>
        new(new TextSpan(statement.SpanStart, 0), $"{line}{NewLine}{Indentation(statement)}");

    /// <summary>A line after a statement.</summary>
    internal TextChange After(StatementSyntax statement, string line) =>
        new(new TextSpan(statement.Span.End, 0), $"{NewLine}{Indentation(statement)}{line}");

    /// <summary>A first line of a body; of an expression it makes a block.</summary>
    internal TextChange? First(SyntaxNode? body, string line, bool returns = false) => body switch
    {
        BlockSyntax { Statements: [var first, ..] } => Before(first, line),
        BlockSyntax empty => new(new TextSpan(empty.OpenBraceToken.Span.End, 0), $" {line} "),
        ExpressionSyntax expression => new(
            expression.Span, $"{{ {line} {(returns ? "return " : "")}{expression}; }}"),
        StatementSyntax statement => Block(statement, line),
        _ => null,
    };

    /// <summary>The whole line of a statement, to be taken out.</summary>
    internal TextChange Without(SyntaxNode statement)
    {
        TextLine first = Text.Lines.GetLineFromPosition(statement.SpanStart);
        TextLine last = Text.Lines.GetLineFromPosition(statement.Span.End);
        bool isAlone = Text.ToString(TextSpan.FromBounds(first.Start, statement.SpanStart)).Trim().Length == 0
            && Text.ToString(TextSpan.FromBounds(statement.Span.End, last.End)).Trim().Length == 0;
        return new(isAlone ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak) : statement.Span, "");
    }

    /// <summary>A name that nothing around has.</summary>
    internal string Free(string name, SyntaxNode at)
    {
        SyntaxNode member = at.AncestorsAndSelf().FirstOrDefault(static node => node is MemberDeclarationSyntax) ?? at;
        HashSet<string> taken = new(
            member.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText)
                .Concat(Model.LookupSymbols(at.SpanStart).Select(static symbol => symbol.Name)),
            StringComparer.Ordinal);
        string free = name;
        for (int i = 2; taken.Contains(free); i++)
        {
            free = name + i;
        }

        return SyntaxFacts.GetKeywordKind(free) == SyntaxKind.None ? free : "@" + free;
    }

    private static TextChange Block(StatementSyntax statement, string line) => new(statement.Span, $"{{ {line} {statement} }}");
}

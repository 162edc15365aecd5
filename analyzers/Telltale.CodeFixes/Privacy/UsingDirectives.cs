using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Telltale.CodeFixes;

/// <summary>Adds a using to a file where its author would have: sorted, beside those that are there, under the file's header.</summary>
internal sealed class UsingDirectives(CompilationUnitSyntax root, SourceText text, SemanticModel model)
{
    private readonly Dictionary<string, TextChange?> _added = new(StringComparer.Ordinal);

    /// <summary>The line ending that the file uses.</summary>
    internal static string NewLine(SourceText text)
    {
        TextLine first = text.Lines[0];
        string ending = text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak));
        return ending.Length == 0 ? "\n" : ending;
    }

    /// <summary>The using of the namespace, or null where it cannot be added without changing what other names mean.</summary>
    internal TextChange? Add(INamespaceSymbol space)
    {
        string name = space.ToDisplayString();
        if (!_added.TryGetValue(name, out TextChange? change))
        {
            _added[name] = change = space.IsGlobalNamespace || HidesNames(space) ? null : Insertion(name);
        }

        return change;
    }

    private TextChange? Insertion(string name)
    {
        (SyntaxList<UsingDirectiveSyntax> usings, SyntaxNode holder) = Usings();
        SyntaxToken next = usings.Count > 0 ? usings.Last().GetLastToken().GetNextToken() : holder.GetFirstToken(includeZeroWidth: true);
        TextSpan around = TextSpan.FromBounds(usings.Count > 0 ? usings.First().FullSpan.Start : next.FullSpan.Start, next.SpanStart);
        if (root.DescendantTrivia(around).Any(trivia => around.Contains(trivia.SpanStart) && IsBranch(trivia)))
        {
            return null;
        }

        string directive = $"using {name};{NewLine(text)}";
        UsingDirectiveSyntax[] plain = [.. usings.Where(IsPlain)];
        if (plain.FirstOrDefault(other => Compare(name, other.Name!.ToString()) < 0) is { } after)
        {
            return Before(after, directive);
        }

        if ((plain.LastOrDefault() ?? usings.LastOrDefault(static other => other.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))) is { } before)
        {
            string line = Indentation(before) + directive;
            return Insert(before.FullSpan.End, EndsLine(before) ? line : NewLine(text) + line);
        }

        if (usings.FirstOrDefault() is { } first)
        {
            return Before(first, directive);
        }

        return root.Externs.LastOrDefault() is { } external && EndsLine(external)
            ? Insert(external.FullSpan.End, directive)
            : Insert(Top(next), directive + NewLine(text));
    }

    // A namespace that is all of the file may hold the usings.
    private (SyntaxList<UsingDirectiveSyntax> Usings, SyntaxNode Holder) Usings() =>
        root.Usings.Count == 0 && root.Members is [BaseNamespaceDeclarationSyntax { Usings.Count: > 0 } space]
            ? (space.Usings, space)
            : (root.Usings, root);

    private TextChange Before(UsingDirectiveSyntax other, string directive) => Insert(other.SpanStart, directive + Indentation(other));

    private string Indentation(SyntaxNode node)
    {
        TextLine line = text.Lines.GetLineFromPosition(node.SpanStart);
        string before = text.ToString(TextSpan.FromBounds(line.Start, node.SpanStart));
        return before.Trim().Length == 0 ? before : "";
    }

    // Under the header, but above a comment that is about what follows it.
    private static int Top(SyntaxToken first)
    {
        int lineEnds = 0;
        int top = first.FullSpan.Start;
        foreach (SyntaxTrivia trivia in first.LeadingTrivia)
        {
            lineEnds = trivia.IsKind(SyntaxKind.EndOfLineTrivia) ? lineEnds + 1 : trivia.IsKind(SyntaxKind.WhitespaceTrivia) ? lineEnds : 0;
            top = lineEnds == 2 ? trivia.FullSpan.End : top;
        }

        return first.IsKind(SyntaxKind.NamespaceKeyword) ? first.SpanStart : top;
    }

    // What is in several namespaces means nothing any more.
    private bool HidesNames(INamespaceSymbol space)
    {
        HashSet<string> names = new(
            space.GetTypeMembers().Where(static type => type.DeclaredAccessibility == Accessibility.Public).Select(static type => type.MetadataName),
            StringComparer.Ordinal);
        return root.DescendantNodes().OfType<SimpleNameSyntax>().Any(name =>
            Spellings(name).Any(names.Contains)
            && !IsQualified(name)
            && TypeOf(name) is { } type
            && !SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, space));
    }

    private static bool IsQualified(SimpleNameSyntax name) =>
        (name.Parent is QualifiedNameSyntax qualified && qualified.Right == name) || (name.Parent is MemberAccessExpressionSyntax access && access.Name == name);

    private INamedTypeSymbol? TypeOf(SimpleNameSyntax name) => model.GetSymbolInfo(name).Symbol switch
    {
        INamedTypeSymbol type => type,
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType,
        _ => null,
    };

    // Only where an attribute stands can the end of its name be left out.
    private static string[] Spellings(SimpleNameSyntax name)
    {
        string metadataName = name.Identifier.ValueText + (name.Arity > 0 ? $"`{name.Arity}" : "");
        return name.Parent is AttributeSyntax ? [metadataName, metadataName + nameof(Attribute)] : [metadataName];
    }

    private static bool IsPlain(UsingDirectiveSyntax directive) =>
        directive is { Alias: null, Name: not null } && !directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword)
        && !directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword);

    // System comes first, wherever it would come by its letters.
    private static int Compare(string name, string other) =>
        IsSystem(other) ? IsSystem(name) ? string.CompareOrdinal(name, other) : 1
        : IsSystem(name) ? -1
        : string.CompareOrdinal(name, other);

    private static bool IsSystem(string name) => name == nameof(System) || name.StartsWith("System.", StringComparison.Ordinal);

    private static bool IsBranch(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.IfDirectiveTrivia or SyntaxKind.ElifDirectiveTrivia
        or SyntaxKind.ElseDirectiveTrivia or SyntaxKind.EndIfDirectiveTrivia or SyntaxKind.RegionDirectiveTrivia or SyntaxKind.EndRegionDirectiveTrivia;

    private static bool EndsLine(SyntaxNode node) => node.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);

    private static TextChange Insert(int position, string inserted) => new(new TextSpan(position, 0), inserted);
}

using System.Composition;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Names the parameter that a hole of the message seems to mean, or makes its braces plain text.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HoleWithoutValueFixer)), Shared]
public sealed class HoleWithoutValueFixer() : SignalFixer(SignalRules.HoleWithoutValue.Id)
{
    internal const string RenameKey = "Name the nearest parameter";
    internal const string EscapeKey = "Write braces";

    private protected override Task<IReadOnlyList<Change>> FindAsync(Place place, CancellationToken cancellation)
    {
        List<Change> found = [];
        if (place.Subject is { } hole)
        {
            (TextSpan Span, string Text)[] places = [.. Places(place.Declaration, hole)];
            if (places.Length > 0 && Nearest(place.Method, hole) is { } nearest)
            {
                string name = char.IsUpper(hole[0]) ? char.ToUpperInvariant(nearest[0]) + nearest[1..] : nearest;
                found.Add(new Change(
                    $"Name the parameter '{nearest}'", RenameKey,
                    [.. places.Select(p => new TextChange(new TextSpan(p.Span.Start + p.Text.IndexOf(hole, StringComparison.Ordinal), hole.Length), name))]));
            }

            if (places.Length > 0)
            {
                found.Add(new Change(
                    $"Write '{{{{{hole}}}}}', with braces as they are", EscapeKey,
                    [.. places.SelectMany(static p => new[]
                    {
                        new TextChange(new TextSpan(p.Span.Start, 0), "{"), new TextChange(new TextSpan(p.Span.End, 0), "}"),
                    })]));
            }
        }

        return Task.FromResult<IReadOnlyList<Change>>(found);
    }

    // In the literals of the attribute: in none of them is a brace written otherwise than it is.
    private static IEnumerable<(TextSpan Span, string Text)> Places(MethodDeclarationSyntax method, string hole)
    {
        Regex pattern = new(@"(?<=(?:^|[^{])(?:\{\{)*)\{[@$]?" + Regex.Escape(hole) + @"(?:,[^{}:]*)?(?::[^{}]*)?\}", RegexOptions.CultureInvariant);
        foreach (SyntaxToken literal in method.AttributeLists
            .SelectMany(static list => list.Attributes)
            .Where(static attribute => attribute.Name.ToString().Contains("LogEvent"))
            .SelectMany(static attribute => attribute.DescendantTokens())
            .Where(static token => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken)
                || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken)))
        {
            foreach (Match match in pattern.Matches(literal.Text))
            {
                yield return (new TextSpan(literal.SpanStart + match.Index, match.Length), match.Value);
            }
        }
    }

    private static string? Nearest(IMethodSymbol method, string hole) => method.Parameters
        .Where(static parameter => !LogReader.IsLogger(parameter.Type))
        .Select(parameter => (parameter.Name, Distance: Distance(parameter.Name.ToLowerInvariant(), hole.ToLowerInvariant())))
        .Where(near => near.Distance <= Math.Max(2, hole.Length / 2)
            || hole.EndsWith(near.Name, StringComparison.OrdinalIgnoreCase) || near.Name.EndsWith(hole, StringComparison.OrdinalIgnoreCase))
        .OrderBy(static near => near.Distance)
        .Select(static near => near.Name)
        .FirstOrDefault();

    // How many letters have to change.
    private static int Distance(string one, string other)
    {
        int[] row = [.. Enumerable.Range(0, other.Length + 1)];
        for (int i = 1; i <= one.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[other.Length];
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>One diagnostic: what gets out, as what, and which hole of the template it fills.</summary>
/// <param name="Where">The expression that is reported.</param>
/// <param name="Value">The same with what <c>?.</c> is applied to.</param>
internal sealed record Leak(Diagnostic Diagnostic, ExpressionSyntax Where, ExpressionSyntax Value, SensitiveClass Class, int Hole)
{
    internal bool IsWhole => Diagnostic.Id == LeakRules.RenderedWhole.Id;

    internal static Leak? Of(SyntaxNode root, Diagnostic diagnostic)
    {
        SyntaxNode found = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return found is ExpressionSyntax where
            && Enum.TryParse(diagnostic.Properties.TryGetValue(LeakReport.Class, out string? named) ? named : "", out SensitiveClass known)
                ? new(diagnostic, where, Conditional(where), known, HoleOf(diagnostic))
                : null;
    }

    private static int HoleOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(LeakReport.Hole, out string? text) && int.TryParse(text, out int hole) ? hole : -1;

    // Of user?.Email only .Email is reported.
    private static ExpressionSyntax Conditional(ExpressionSyntax where)
    {
        foreach (SyntaxNode around in where.Ancestors())
        {
            if (around is ConditionalAccessExpressionSyntax access && access.WhenNotNull.SpanStart == where.SpanStart)
            {
                where = access;
            }
            else if (around is StatementSyntax)
            {
                break;
            }
        }

        return where;
    }
}

/// <summary>A call to a sink, and what it lets out.</summary>
/// <param name="Sink">What the table of sinks reads in it, or null for a method that hands on what it is given.</param>
internal sealed record LeakCall(LeakScene Scene, SyntaxNode Syntax, SinkKind Kind, SinkCall? Sink, IReadOnlyList<Leak> Leaks)
{
    internal static LeakCall? Of(LeakScene scene, TextSpan span, IEnumerable<Diagnostic> diagnostics)
    {
        SyntaxNode syntax = scene.Root.FindNode(span, getInnermostNodeForTie: true);
        Leak[] leaks =
        [
            .. diagnostics.Select(diagnostic => Leak.Of(scene.Root, diagnostic)).OfType<Leak>().OrderBy(static leak => leak.Where.SpanStart),
        ];
        return leaks.Length > 0
            && Enum.TryParse(leaks[0].Diagnostic.Properties.TryGetValue(LeakReport.Kind, out string? named) ? named : "", out SinkKind kind)
                ? new(scene, syntax, kind, SinkOf(scene, syntax), leaks)
                : null;
    }

    private static SinkCall? SinkOf(LeakScene scene, SyntaxNode syntax) =>
        scene.Model.GetOperation(syntax, scene.Cancellation) is { } operation ? scene.Flow.Read(operation, scene.Options) : null;
}

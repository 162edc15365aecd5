using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>
/// Writes the id of the object that the value belongs to in its place, and calls the placeholder so. If the id is there already, the value goes.
/// </summary>
internal sealed class UseId : ILeakFix
{
    /// <inheritdoc/>
    public string Title => "Use the id instead";

    /// <inheritdoc/>
    public bool IsForAll => true;

    /// <inheritdoc/>
    public LeakEdit? Fix(LeakCall call)
    {
        if (call.Kind is SinkKind.Metric or SinkKind.Baggage or SinkKind.Prompt or SinkKind.Url)
        {
            return null;
        }

        SyntaxNode? written = call.Sink?.TemplateValue?.Syntax;
        Sentence? template = written is null ? null : Texts.Template(written);
        HashSet<string> taken = Taken(call, template);
        List<TextChange> changes = [];
        Dropping dropping = new(call);
        foreach (Leak leak in call.Leaks)
        {
            if (leak.Class == SensitiveClass.Credential || leak.Diagnostic.Id == LeakRules.PlaceholderNamesSensitive.Id
                || Pieces.Of(leak, call.Syntax) is not { } piece || ReceiverId.Of(call.Scene, leak) is not { } id
                || (leak.Hole >= 0 && template is null) || IsUnseen(call, leak, piece) || !StaysText(call, piece))
            {
                return null;
            }

            bool isNamed = leak.Hole >= 0 && !template!.Holes.Any(hole => hole.Hole == leak.Hole && Sentence.IsNumber(hole.Name));
            if (!taken.Add(isNamed ? id.Name : id.Expression))
            {
                if (!dropping.Add(leak))
                {
                    return null;
                }

                continue;
            }

            changes.Add(new(piece.Span, id.Expression));
            if (isNamed)
            {
                template!.Rename(leak.Hole, id.Name);
            }
            else if (SinkKey.Renamed(call, leak, id.Name) is { } key)
            {
                changes.Add(key);
            }
        }

        return dropping.Changes() is { } dropped
            ? LeakEdit.Of(call.Scene.Root.SyntaxTree, [.. changes, .. template?.Changes ?? [], .. dropped], call.Leaks.Count)
            : null;
    }

    // The template is somewhere else, and goes on naming what was there.
    private static bool IsUnseen(LeakCall call, Leak leak, ExpressionSyntax piece) =>
        leak.Hole < 0 && call.Sink is { TemplateValue.Syntax: { } template, Template: null } && piece.Parent is ArgumentSyntax
        && !template.Span.Contains(piece.Span);

    // Numbers that are added up are no text.
    private static bool StaysText(LeakCall call, ExpressionSyntax piece) =>
        piece.Parent is not BinaryExpressionSyntax
        || Sum.Of(Sum.Around(piece)).IsText(
            operand => call.Leaks.All(leak => Pieces.Of(leak, call.Syntax) != operand), call.Scene.Model);

    // Names of other holes, and what fills them.
    private static HashSet<string> Taken(LeakCall call, Sentence? template)
    {
        HashSet<int> replaced = [.. call.Leaks.Select(static leak => leak.Hole)];
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        taken.UnionWith(template?.Holes.Where(hole => !replaced.Contains(hole.Hole)).Select(static hole => hole.Name).OfType<string>() ?? []);
        taken.UnionWith(call.Syntax.DescendantNodes().OfType<InterpolationSyntax>().Select(static hole => hole.Expression.ToString()));
        return taken;
    }
}

using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Takes a parameter out of the query of an address that is an interpolated string.</summary>
internal sealed class DropQueryParameter : ILeakFix
{
    /// <inheritdoc/>
    public string Title => "Drop the query parameter";

    /// <inheritdoc/>
    public bool IsForAll => true;

    /// <inheritdoc/>
    public LeakEdit? Fix(LeakCall call)
    {
        if (call.Kind != SinkKind.Url)
        {
            return null;
        }

        List<TextChange> changes = [];
        foreach (IGrouping<InterpolatedStringExpressionSyntax?, Leak> leaks in call.Leaks
            .GroupBy(leak => Hole(leak)?.Parent as InterpolatedStringExpressionSyntax))
        {
            if (leaks.Key is not { } text || Texts.Interpolated(text) is not { } address
                || !leaks.All(leak => address.RemoveParameter(text.Contents.IndexOf(Hole(leak)!))))
            {
                return null;
            }

            changes.AddRange(address.Changes);
        }

        return LeakEdit.Of(call.Scene.Root.SyntaxTree, changes, call.Leaks.Count);
    }

    private static InterpolationSyntax? Hole(Leak leak) =>
        leak.Value.AncestorsAndSelf().TakeWhile(static node => node is not StatementSyntax).OfType<InterpolationSyntax>().FirstOrDefault();
}

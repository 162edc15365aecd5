using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>
/// Redacts the value where it goes out. Not in addresses, which would lead elsewhere, nor where a marker says nothing: in metrics and baggage.
/// </summary>
internal sealed class Redact : ILeakFix
{
    /// <inheritdoc/>
    public string Title => "Redact the value";

    /// <inheritdoc/>
    public bool IsForAll => true;

    /// <inheritdoc/>
    public LeakEdit? Fix(LeakCall call)
    {
        if (call.Kind is SinkKind.Url or SinkKind.Metric or SinkKind.Baggage)
        {
            return null;
        }

        List<TextChange> changes = [];
        foreach (IGrouping<ExpressionSyntax?, Leak> leaks in call.Leaks.GroupBy(leak => Pieces.Of(leak, call.Syntax)))
        {
            Leak worst = leaks.OrderBy(static leak => leak.Class).First();
            if (worst.Diagnostic.Id == LeakRules.SecretLiteral.Id || leaks.Key is not { } piece
                || Redacting.Of(call.Scene, piece, worst.Class) is not { } wrapped)
            {
                return null;
            }

            changes.AddRange(wrapped);
        }

        return LeakEdit.Of(call.Scene.Root.SyntaxTree, changes, call.Leaks.Count);
    }
}

using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>
/// Leaves the value out, and its placeholder with it: of a message, of a text, of a list of tags; or all of the call when it is about nothing else.
/// </summary>
internal sealed class DropValue : ILeakFix
{
    /// <inheritdoc/>
    public string Title => "Leave the value out";

    /// <inheritdoc/>
    public bool IsForAll => true;

    /// <inheritdoc/>
    public LeakEdit? Fix(LeakCall call)
    {
        if (call.Kind == SinkKind.Url)
        {
            return null;
        }

        Dropping dropping = new(call);
        return call.Leaks.All(dropping.Add) && dropping.Changes() is { } changes
            ? LeakEdit.Of(call.Scene.Root.SyntaxTree, changes, call.Leaks.Count)
            : null;
    }
}

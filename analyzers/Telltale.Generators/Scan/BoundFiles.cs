using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>
/// What was found in each file when it was last bound. It holds as long as the file and the mark are the same, and lives as long as the
/// file's tree. The finding is a pure function of the two, so it does not matter who asks first.
/// </summary>
internal sealed class BoundFiles<T>
{
    private readonly ConditionalWeakTable<SyntaxTree, Finding> _findings = new();

    internal T GetOrBind(SyntaxTree tree, ulong mark, Func<T> bind)
    {
        if (_findings.TryGetValue(tree, out Finding? known) && known.Mark == mark)
        {
            return known.Found;
        }

        Finding finding = new(mark, bind());
        _findings.Remove(tree);
        _findings.GetValue(tree, _ => finding);
        return finding.Found;
    }

    private sealed class Finding(ulong mark, T found)
    {
        internal ulong Mark { get; } = mark;

        internal T Found { get; } = found;
    }
}

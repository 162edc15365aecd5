using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>
/// Says whether names mean the same in two compilations: the same surfaces, references and options, in the same order. Compared instead
/// of compilations, which are another object after each key.
/// </summary>
internal static class CompilationMark
{
    private static readonly ConditionalWeakTable<object, object> s_identities = new();
    private static long s_last;

    internal static ulong Of(Compilation compilation, IEnumerable<TreeFacts> facts)
    {
        ulong mark = 14695981039346656037;
        foreach (TreeFacts tree in facts)
        {
            Mix(tree.Surface, ref mark);
        }

        foreach (MetadataReference reference in compilation.References)
        {
            Mix(Identity(reference), ref mark);
        }

        Mix(Identity(compilation.Options), ref mark);
        return With(mark, [compilation.AssemblyName ?? ""]);
    }

    /// <summary>The mark of a program in which also these texts are the same.</summary>
    internal static ulong With(ulong mark, IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            foreach (char c in text)
            {
                Mix(c, ref mark);
            }

            Mix('\n', ref mark);
        }

        return mark;
    }

    private static void Mix(ulong value, ref ulong mark) => mark = unchecked((mark ^ value) * 1099511628211);

    // A number of its own for every object, for as long as it lives.
    private static ulong Identity(object thing) =>
        (ulong)(long)s_identities.GetValue(thing, static _ => Interlocked.Increment(ref s_last));
}

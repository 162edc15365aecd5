using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>
/// Binds what a feature finds in files. A file that may have something is bound again only when it or the surface of the program has changed;
/// whoever asks second, be it another generator, gets what the first one got.
/// </summary>
/// <param name="attributes">The metadata names of the attributes that are looked for.</param>
/// <param name="mayHave">Whether the file has to be looked at.</param>
/// <param name="bind">
/// What the file has; the default value if it has nothing. It may depend on nothing but the file and what files see of each other.
/// </param>
internal sealed class FileBinder<T>(string[] attributes, Func<TreeFacts, bool> mayHave, Func<FileToBind, T?> bind)
    where T : IEquatable<T>
{
    private readonly BoundFiles<T?> _bound = new();

    internal EquatableArray<T> Bind(ImmutableArray<TreeFacts> facts, Compilation compilation, CancellationToken cancellation)
    {
        ulong mark = CompilationMark.Of(compilation, facts);
        Lazy<HashSet<string>> names = new(() => AttributeNames.Of(attributes, facts));
        ParseContext context = new(compilation, report: null, cancellation);
        List<T> found = [];
        int index = 0;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            TreeFacts tokens = facts[index++];
            if (!mayHave(tokens))
            {
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            T? file = _bound.GetOrBind(tree, mark, () => bind(new FileToBind(tree, tokens, names, context)));
            if (file is not null && !file.Equals(default!))
            {
                found.Add(file);
            }
        }

        return found.ToEquatableArray();
    }
}

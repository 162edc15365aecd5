using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Telltale.Generators.Tests;

/// <summary>
/// A program that somebody edits, with generators that remember what they saw. After each edit they have to say what generators say that have
/// never seen it.
/// </summary>
internal sealed class EditedProgram
{
    private readonly Dictionary<string, SyntaxTree> _trees = [];
    private CSharpCompilation _program;
    private GeneratorDriver _driver;

    internal EditedProgram(params (string Path, string Text)[] files)
    {
        _program = Fresh(files);
        foreach (SyntaxTree tree in _program.SyntaxTrees)
        {
            _trees[tree.FilePath] = tree;
        }

        _driver = Run.Driver(_program).RunGenerators(_program, TestContext.Current.CancellationToken);
        Sources = SourcesOf(_driver);
    }

    /// <summary>What was generated, by the names of the files.</summary>
    internal SortedDictionary<string, string> Sources { get; private set; }

    /// <summary>Everything that was generated.</summary>
    internal string All => string.Join("\n", Sources.Select(static source => $"// {source.Key}\n{source.Value}"));

    /// <summary>Makes these the files; those with the same text are kept as they are.</summary>
    internal void Edit(params (string Path, string Text)[] files)
    {
        CSharpCompilation fresh = Fresh(files);
        List<SyntaxTree> trees = [];
        foreach (SyntaxTree tree in fresh.SyntaxTrees)
        {
            bool isKept = _trees.TryGetValue(tree.FilePath, out SyntaxTree? known) && known.ToString() == tree.ToString();
            trees.Add(isKept ? known! : Parse(tree.FilePath, tree.ToString()));
            _trees[tree.FilePath] = trees[^1];
        }

        _program = _program.RemoveAllSyntaxTrees().AddSyntaxTrees(trees);
        _driver = _driver.RunGenerators(_program, TestContext.Current.CancellationToken);
        Sources = SourcesOf(_driver);
        Assert.Equal(SourcesOf(Run.Driver(fresh).RunGenerators(fresh, TestContext.Current.CancellationToken)), Sources);
    }

    private static CSharpCompilation Fresh((string Path, string Text)[] files) =>
        Run.Compile().AddSyntaxTrees(files.Select(static file => Parse("/src/" + Path.GetFileName(file.Path), file.Text)));

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, Run.Parse, path, Encoding.UTF8);

    private static SortedDictionary<string, string> SourcesOf(GeneratorDriver driver)
    {
        GeneratorDriverRunResult result = driver.GetRunResult();
        Assert.All(result.Results, static r => Assert.Null(r.Exception));
        SortedDictionary<string, string> sources = new(StringComparer.Ordinal);
        foreach (GeneratedSourceResult source in result.Results.SelectMany(static r => r.GeneratedSources))
        {
            sources.Add(source.HintName, source.SourceText.ToString());
        }

        return sources;
    }
}

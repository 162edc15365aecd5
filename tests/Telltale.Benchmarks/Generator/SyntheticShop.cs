using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Telltale.Benchmarks.Generator;

/// <summary>
/// A made-up project: 400 files of 50 calls, one of them to each of the annotated methods, which are spread over all files; and one file
/// that calls nothing.
/// </summary>
internal sealed class SyntheticShop
{
    internal const int Files = 400;
    internal const int CallsPerFile = 50;
    private const int EditedFile = Files / 2;

    internal static readonly CSharpParseOptions ParseOptions = new CSharpParseOptions(LanguageVersion.CSharp14)
        .WithFeatures([new KeyValuePair<string, string>("InterceptorsNamespaces", "Telltale.Generated")]);

    private readonly int _methodsPerFile;
    private SyntaxTree _settings;
    private SyntaxTree _caller;

    internal SyntheticShop(int annotatedMethods)
    {
        _methodsPerFile = annotatedMethods / Files;
        _settings = ParseSettings(0);
        SyntaxTree[] trees = [.. Enumerable.Range(0, Files).Select(file => ParseArea(file, edit: 0))];
        _caller = trees[EditedFile];
        Compilation = CSharpCompilation.Create(
            "Shop",
            [.. trees, _settings],
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    internal CSharpCompilation Compilation { get; private set; }

    /// <summary>Changes a method body in the file that calls nothing.</summary>
    internal void EditElsewhere(int edit)
    {
        SyntaxTree edited = ParseSettings(edit);
        Compilation = Compilation.ReplaceSyntaxTree(_settings, edited);
        _settings = edited;
    }

    /// <summary>Changes the body that makes the calls of one file; they move.</summary>
    internal void EditBody(int edit)
    {
        SyntaxTree edited = ParseArea(EditedFile, edit);
        Compilation = Compilation.ReplaceSyntaxTree(_caller, edited);
        _caller = edited;
    }

    private static SyntaxTree ParseSettings(int edit) =>
        Parse("Settings.cs", $$"""
            namespace Shop;

            public static class Settings
            {
                public static int Timeout(int seconds) => seconds + {{Text(edit)}};
            }
            """);

    private SyntaxTree ParseArea(int file, int edit)
    {
        StringBuilder methods = new();
        StringBuilder calls = new();
        for (int i = 0; i < CallsPerFile; i++)
        {
            calls.Append(i < _methodsPerFile
                ? $"        {(i % 3 == 0 ? "" : "await ")}service.Method{Text(i)}(sum, \"x\");\n"
                : $"        sum += Math.Max(sum, {Text(i)});\n");
        }

        for (int i = 0; i < _methodsPerFile; i++)
        {
            string method = (i % 3) switch
            {
                0 => $"int Method{Text(i)}([Tag] int a, string b) => a + b.Length",
                1 => $"Task Method{Text(i)}([Tag] int a, string b) => Task.CompletedTask",
                _ => $"ValueTask<int> Method{Text(i)}([Tag] int a, string b) => new(a + b.Length)",
            };
            methods.Append($"    [Traced, Measured]\n    public {method};\n\n");
        }

        return Parse($"Area{Text(file)}.cs", $$"""
            using System;
            using System.Threading.Tasks;
            using Telltale;

            namespace Shop.Area{{Text(file)}};

            public sealed class Service
            {
            {{methods}}}

            public static class Caller
            {
                public static async Task<int> Run(Service service)
                {
                    int sum = {{new string('1', edit + 1)}};
            {{calls}}
                    await Task.Yield();
                    return sum;
                }
            }
            """);
    }

    internal static SyntaxTree Parse(string path, string text) =>
        CSharpSyntaxTree.ParseText(text, ParseOptions, $"/shop/{path}", Encoding.UTF8);

    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    internal static IEnumerable<MetadataReference> References()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string ours = typeof(TracedAttribute).Assembly.Location;
        string classification = typeof(SensitiveAttribute).BaseType!.Assembly.Location;
        string[] platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return platform
            .Where(path => path.StartsWith(framework, StringComparison.Ordinal))
            .Concat([ours, classification])
            .Distinct()
            .Select(path => MetadataReference.CreateFromFile(path));
    }
}

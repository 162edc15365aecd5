using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Telltale.Benchmarks.Generator;

/// <summary>
/// A made-up project of 400 files, with 1,000 signal methods, 200 partial records with a sensitive member and 2,000 ordinary types in them; and
/// one file that has nothing.
/// </summary>
internal sealed class SyntheticSignals
{
    private const int EditedFile = SyntheticShop.Files / 2;

    private SyntaxTree _settings;
    private SyntaxTree _edited;

    internal SyntheticSignals()
    {
        _settings = ParseSettings(0);
        SyntaxTree[] trees = [.. Enumerable.Range(0, SyntheticShop.Files).Select(file => ParseArea(file, bodyEdit: 0, signalEdit: 0))];
        _edited = trees[EditedFile];
        Compilation = CSharpCompilation.Create(
            "Shop",
            [.. trees, _settings],
            [.. SyntheticShop.References(), MetadataReference.CreateFromFile(typeof(Microsoft.Extensions.Logging.ILogger).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    internal CSharpCompilation Compilation { get; private set; }

    /// <summary>Changes a method body in the file that has nothing.</summary>
    internal void EditElsewhere(int edit) => Replace(ref _settings, ParseSettings(edit));

    /// <summary>Changes a method body in a file with signals and a record; these move.</summary>
    internal void EditBody(int edit) => Replace(ref _edited, ParseArea(EditedFile, edit, signalEdit: 0));

    /// <summary>Changes the message of a signal.</summary>
    internal void EditSignal(int edit) => Replace(ref _edited, ParseArea(EditedFile, bodyEdit: 0, edit));

    private void Replace(ref SyntaxTree old, SyntaxTree edited)
    {
        Compilation = Compilation.ReplaceSyntaxTree(old, edited);
        old = edited;
    }

    private static SyntaxTree ParseSettings(int edit) =>
        SyntheticShop.Parse("Settings.cs", $$"""
            namespace Shop;

            public static class Settings
            {
                public static int Timeout(int seconds) => seconds + {{SyntheticShop.Text(edit)}};
            }
            """);

    private static SyntaxTree ParseArea(int file, int bodyEdit, int signalEdit)
    {
        StringBuilder types = new();
        for (int i = 0; i < 5; i++)
        {
            types.Append(Ordinary(SyntheticShop.Text(i), SyntheticShop.Text(file), bodyEdit));
        }

        StringBuilder signals = new();
        for (int i = 0; i < 2 + (file % 2); i++)
        {
            signals.Append(Signal(SyntheticShop.Text(i), SyntheticShop.Text(file), signalEdit));
        }

        string record = file % 2 == 0 ? "public sealed partial record Person(int Id, [Sensitive] string Email, Region Region);" : "";
        return SyntheticShop.Parse($"Area{SyntheticShop.Text(file)}.cs", $$"""
            using System;
            using System.Collections.Generic;
            using Microsoft.Extensions.Logging;
            using Telltale;

            namespace Shop.Area{{SyntheticShop.Text(file)}};

            public enum Region { North, South }

            {{types}}
            {{record}}

            internal static partial class Signals
            {
            {{signals}}}
            """);
    }

    private static string Ordinary(string number, string file, int edit) => $$"""
        [Serializable]
        public class Type{{number}}
        {
            private readonly List<string> _items = [];

            [Obsolete("for a reason")]
            public string Name { get; set; } = "{{file}}";

            public int Count(int from)
            {
                int sum = from + {{new string('1', edit + 1)}};
                foreach (string item in _items)
                {
                    sum += Math.Max(item.Length, {{number}});
                }

                return sum;
            }
        }


        """;

    private static string Signal(string number, string file, int edit) => $$"""
            [LogEvent(LogLevel.Warning, "Cache miss {{new string('!', edit)}} for {Key} in {Region}")]
            [Counter("cache{{file}}.misses{{number}}", Unit = "{miss}")]
            public static partial void CacheMiss{{number}}(ILogger log, [Dimension("cache.region")] Region region, [Sensitive] string key);


        """;
}

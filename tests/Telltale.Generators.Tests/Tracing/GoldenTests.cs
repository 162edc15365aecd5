using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators.Tests;

/// <summary>
/// All that is generated for a file, as its author would read it. With <c>TELLTALE_UPDATE_GOLDEN=1</c> the expected files are written anew.
/// </summary>
public partial class GoldenTests
{
    public static TheoryData<string> Inputs { get; } =
        [.. Directory.GetFiles(Folder(), "*.input.cs").Select(static path => Path.GetFileName(path)[..^".input.cs".Length]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Writes_what_is_expected(string name)
    {
        string path = Path.Combine(Folder(), name + ".output.cs");
        string written = Generated(File.ReadAllText(Path.Combine(Folder(), name + ".input.cs")));
        if (Environment.GetEnvironmentVariable("TELLTALE_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, written);
        }

        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "", written);
    }

    private static string Generated(string source)
    {
        Run run = source.Contains("Microsoft.Extensions.AI", StringComparison.Ordinal)
            ? Run.Of(Run.Compile([source], References.Packages.Except(References.All)))
            : Run.Of(source);
        Script.Load(run.Output);
        StringBuilder text = new();
        // The readers of client libraries depend on which are referenced; they have tests of their own.
        foreach (GeneratedSourceResult file in run.Sources
            .Where(static file => file.HintName != LlmReadersFile.Name)
            .OrderBy(static file => file.HintName, StringComparer.Ordinal))
        {
            text.Append(text.Length > 0 ? "\n" : "").Append("// === ").Append(file.HintName).Append('\n').Append(file.SourceText);
        }

        return Version().Replace(Location().Replace(text.ToString(), "$1DATA"), "$1VERSION");
    }

    [GeneratedRegex("""(InterceptsLocationAttribute\(1, ")[^"]+""")]
    private static partial Regex Location();

    [GeneratedRegex("""(GeneratedCode\("Telltale", ")[^"]+""")]
    private static partial Regex Version();

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "..", "Golden");
}

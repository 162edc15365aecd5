using System.Runtime.CompilerServices;
using PublicApiGenerator;

namespace Telltale.Hosting.Tests;

/// <summary>The public surface of the package is what was agreed on, and changes only on purpose.</summary>
public sealed class PublicSurfaceTests
{
    [Fact]
    public void Is_what_the_snapshot_says()
    {
        string surface = typeof(TelltaleBuilder).Assembly
            .GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false })
            .ReplaceLineEndings("\n")
            .TrimEnd() + "\n";
        string snapshot = Path.Combine(Path.GetDirectoryName(ThisFile())!, "Telltale.Hosting.api.txt");
        if (Environment.GetEnvironmentVariable("TELLTALE_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(snapshot, surface);
        }

        Assert.Equal(File.ReadAllText(snapshot), surface);
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}

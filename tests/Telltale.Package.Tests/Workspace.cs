using System.Reflection;

[assembly: AssemblyFixture(typeof(Telltale.Package.Tests.Workspace))]

namespace Telltale.Package.Tests;

/// <summary>A folder far from the repository, with the packed file and the projects that use it, built.</summary>
public sealed class Workspace : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("telltale-package-").FullName;

    /// <summary>The packed file: the one that <c>TELLTALE_PACKAGE_DIR</c> names, or else one packed here.</summary>
    public string Package { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        string feed = Environment.GetEnvironmentVariable("TELLTALE_PACKAGE_DIR") is { Length: > 0 } given
            ? Path.GetFullPath(given, Said("Repository"))
            : await Pack();
        Package = Assert.Single(Directory.GetFiles(feed, "Telltale.?.*.nupkg"));
        CopyConsumers(feed);
        await Dotnet.Run(_folder, "build", "Consumer.slnx", "--disable-build-servers", "-v:q");
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>The folder that a consumer was built to.</summary>
    internal string Built(string project) => Path.Combine(_folder, project, "bin", "Debug", "net10.0");

    /// <summary>Runs a consumer and gives what it wrote.</summary>
    internal Task<string> Run(string project, string assembly) =>
        Dotnet.Run(_folder, Path.Combine(Built(project), assembly + ".dll"));

    /// <summary>Builds a consumer anew and gives what the build wrote, and whether it succeeded.</summary>
    internal Task<(bool Succeeded, string Output)> TryBuild(string project, params string[] arguments) =>
        Dotnet.TryRun(Path.Combine(_folder, project), ["build", "--no-incremental", "--disable-build-servers", .. arguments]);

    private async Task<string> Pack()
    {
        string feed = Directory.CreateDirectory(Path.Combine(_folder, "feed")).FullName;
        foreach (string project in (string[])["src/Telltale", "src/Telltale.Hosting"])
        {
            await Dotnet.Run(Said("Repository"), "pack", project, "--no-build", "-c", Said("Configuration"), "-o", feed, "--disable-build-servers");
        }

        return feed;
    }

    private void CopyConsumers(string feed)
    {
        string origin = Path.Combine(Said("Repository"), "tests", "Telltale.Package.Tests", "Consumer");
        foreach (string file in Directory.GetFiles(origin, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(_folder, Path.GetRelativePath(origin, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        string version = Path.GetFileNameWithoutExtension(Package)["Telltale.".Length..];
        File.WriteAllText(Path.Combine(_folder, "Where.props"), $"""
            <Project>
              <PropertyGroup>
                <TelltaleRepository>{Said("Repository")}</TelltaleRepository>
                <TelltaleVersion>{version}</TelltaleVersion>
              </PropertyGroup>
            </Project>
            """);

        // A packages folder of its own, so that no earlier Telltale of the same version is taken; what else the machine has is used.
        File.WriteAllText(Path.Combine(_folder, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <fallbackPackageFolders><add key="machine" value="{Said("RestoredPackages")}" /></fallbackPackageFolders>
              <packageSources><add key="packed" value="{feed}" /></packageSources>
            </configuration>
            """);
    }

    private static string Said(string key) => typeof(Workspace).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}

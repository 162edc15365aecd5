using System.Diagnostics;

namespace Telltale.Package.Tests;

/// <summary>Runs commands as a user would type them.</summary>
internal static class Dotnet
{
    private static string Host { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs <c>dotnet</c> and gives what it wrote; fails with it when the command failed.</summary>
    internal static async Task<string> Run(string folder, params string[] arguments)
    {
        (bool succeeded, string text) = await TryRun(folder, arguments);
        Assert.True(succeeded, $"dotnet {string.Join(' ', arguments)} failed:\n{text}");
        return text;
    }

    /// <summary>Runs <c>dotnet</c> and gives what it wrote, and whether it did what it was told.</summary>
    internal static async Task<(bool Succeeded, string Output)> TryRun(string folder, params string[] arguments)
    {
        ProcessStartInfo start = new(Host, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the outer test run says to its own MSBuild and test platform is not meant for ours.
        foreach (string name in start.Environment.Keys.Where(static name =>
            name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("TESTINGPLATFORM_", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        // A server that outlives the command would keep our ends of its output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode == 0, await output + await errors);
    }
}

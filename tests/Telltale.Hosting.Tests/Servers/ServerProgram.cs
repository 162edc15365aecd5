using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Telltale.Hosting.Tests;

/// <summary>A program that is not ours: where it is, and what a test does where it is not.</summary>
internal sealed record ServerProgram(string Package, params string[] Names)
{
    public static readonly ServerProgram Prometheus = new("prometheus", "prometheus");
    public static readonly ServerProgram Promtool = new("prometheus", "promtool");
    public static readonly ServerProgram Alertmanager = new("prometheus-alertmanager", "prometheus-alertmanager", "alertmanager");
    public static readonly ServerProgram Amtool = new("prometheus-alertmanager", "amtool");
    public static readonly ServerProgram Valkey = new("valkey-server", "valkey-server");

    public string? Path { get; } = Find(Names);

    /// <summary>Skips the test where a program is absent, and fails it where all have to be there.</summary>
    public static void Require(params ServerProgram[] programs)
    {
        string[] absent = [.. from program in programs where program.Path is null select $"{program.Names[0]} (package {program.Package})"];
        string reason = $"Not on the PATH: {string.Join(", ", absent)}.";
        Assert.False(absent.Length > 0 && Environment.GetEnvironmentVariable("TELLTALE_REQUIRE_SERVERS") == "1", reason);
        Assert.SkipWhen(absent.Length > 0, reason);
    }

    /// <summary>Runs it to its end: its status, and all that it wrote.</summary>
    public async Task<(int Status, string Output)> RunAsync(string folder, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(Path!, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        })!;
        string[] written = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(written));
    }

    public static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string? Find(string[] names) =>
        (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
         from name in names
         select System.IO.Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}

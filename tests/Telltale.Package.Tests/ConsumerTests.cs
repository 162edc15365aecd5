using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Telltale.Package.Tests;

/// <summary>What projects get that reference the packed file.</summary>
public sealed partial class ConsumerTests(Workspace workspace)
{
    [Fact]
    public async Task The_behaviour_tests_pass()
    {
        string output = await workspace.Run("Behaviour", "Telltale.Tests");
        Match summary = Summary().Match(output);
        Assert.True(summary.Success, output);
        Assert.NotEqual("0", summary.Groups["total"].Value);
        Assert.Equal("0", summary.Groups["failed"].Value);
    }

    [Fact]
    public async Task A_project_that_references_it_only_through_another_is_instrumented() =>
        Assert.Equal(
            """
            Library.Greeter.Greet from Library: greeting=hello
            App.Doubler.Double from App: value=21
            Library.Greeter.Wave from App: times=2
            """,
            (await workspace.Run("App", "App")).Trim());

    [Fact]
    public async Task The_package_for_hosts_brings_the_generator_along() =>
        Assert.Equal(["Hello Ada", "1"], (await workspace.Run("Service", "Service")).Trim().Split('\n'));

    [Fact]
    public async Task Switched_off_it_records_nothing_and_methods_work() =>
        Assert.Equal("42 42, 0 spans", (await workspace.Run("Disabled", "Disabled")).Trim());

    [Fact]
    public void Consumers_run_the_packed_file()
    {
        using ZipArchive package = ZipFile.OpenRead(workspace.Package);
        using Stream stream = package.GetEntry("lib/net10.0/Telltale.dll")!.Open();
        MemoryStream packed = new();
        stream.CopyTo(packed);
        Assert.Equal(packed.ToArray(), File.ReadAllBytes(Path.Combine(workspace.Built("Behaviour"), "Telltale.dll")));
    }

    [GeneratedRegex(@"total: (?<total>\d+).*failed: (?<failed>\d+)", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Summary();
}

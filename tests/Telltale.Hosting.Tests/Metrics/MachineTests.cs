using System.Diagnostics.Metrics;
using System.Net.NetworkInformation;

namespace Telltale.Hosting.Tests;

/// <summary>What the machine's network and disk are measured as, against what the machine itself says.</summary>
public sealed class MachineTests
{
    [Fact]
    public void Bytes_over_each_interface_but_the_loopback_are_counted_both_ways()
    {
        string[] expected = [.. from network in NetworkInterface.GetAllNetworkInterfaces()
                                where network.NetworkInterfaceType != NetworkInterfaceType.Loopback && network.OperationalStatus != OperationalStatus.Down
                                from direction in new[] { "receive", "transmit" }
                                select $"{network.Name} {direction}"];
        Dictionary<string, long> measured = Measure("system.network.io", "network.interface.name", "network.io.direction");

        Assert.Equal(expected.Order(StringComparer.Ordinal), measured.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(measured.Keys, static key => key.StartsWith("lo ", StringComparison.Ordinal));
        Assert.All(measured.Values, static value => Assert.True(value >= 0));
    }

    [Fact]
    public void Used_free_and_reserved_space_add_up_to_the_disk_of_the_application()
    {
        Dictionary<string, long> measured = Measure("system.filesystem.usage", "system.filesystem.mountpoint", "system.filesystem.state");
        string[] names = [.. measured.Keys.Select(static key => key.Split(' ')[0]).Distinct()];

        Assert.Equal(3, measured.Count);
        Assert.StartsWith(Assert.Single(names), AppContext.BaseDirectory, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(new DriveInfo(names[0]).TotalSize, measured.Values.Sum());
        Assert.True(measured[names[0] + " free"] > 0);
    }

    [Theory]
    [InlineData("/srv/app/", "/srv/app")]
    [InlineData("/srv/application/", "/srv")]
    [InlineData("/home/", "/")]
    public void The_disk_is_the_one_with_the_longest_path_to_the_folder(string folder, string expected)
    {
        Assert.SkipUnless(Path.DirectorySeparatorChar == '/', "Paths of Unix.");
        Assert.Equal(expected, MachineMeter.DiskOf(folder, static () => [new("/"), new("/srv"), new("/srv/app"), new("/boot")])!.Name);
    }

    [Fact]
    public void Disks_that_cannot_be_listed_are_none() => Assert.Null(MachineMeter.DiskOf("/", static () => throw new IOException()));

    private static Dictionary<string, long> Measure(string instrument, params string[] tags)
    {
        Dictionary<string, long> measured = [];
        string meter = MachineMeter.Name;
        using MeterListener listener = new()
        {
            InstrumentPublished = (published, self) =>
            {
                if (published.Meter.Name == meter && published.Name == instrument)
                {
                    self.EnableMeasurementEvents(published);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, pairs, _) =>
        {
            Dictionary<string, string> named = pairs.ToArray().ToDictionary(static pair => pair.Key, static pair => (string)pair.Value!);
            measured.Add(string.Join(' ', tags.Select(tag => named[tag])), value);
        });
        listener.Start();
        listener.RecordObservableInstruments();
        return measured;
    }
}

using System.Diagnostics.Metrics;
using System.Net.NetworkInformation;

namespace Telltale;

/// <summary>Measures of the machine what the platform's own resource monitoring leaves out: bytes over the network, and space on the disk.</summary>
/// <remarks>One for the process: hosts that share it would count the machine twice.</remarks>
internal static class MachineMeter
{
    private static readonly DriveInfo? s_disk = DiskOf(AppContext.BaseDirectory, DriveInfo.GetDrives);
    private static readonly Meter s_meter = Create();

    /// <summary>The meter's name; asked for, it measures.</summary>
    public static string Name => s_meter.Name;

    /// <summary>The mounted disk that a folder is on: the one with the longest path that leads to it.</summary>
    /// <remarks>The others are not even asked: one whose server is away would not answer.</remarks>
    public static DriveInfo? DiskOf(string folder, Func<DriveInfo[]> drives)
    {
        try
        {
            return drives().Where(drive => IsIn(folder, drive.Name)).MaxBy(static drive => drive.Name.Length);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static Meter Create()
    {
        Meter meter = new("Telltale.Machine");
        meter.CreateObservableCounter("system.network.io", Network, "By", "Bytes that went over each network interface but the loopback.");
        meter.CreateObservableUpDownCounter("system.filesystem.usage", Disk, "By", "Space on the disk that the application is on.");
        return meter;
    }

    private static bool IsIn(string folder, string root) =>
        folder.StartsWith(root, StringComparison.OrdinalIgnoreCase)
        && (root.EndsWith(Path.DirectorySeparatorChar) || folder.Length == root.Length || folder[root.Length] == Path.DirectorySeparatorChar);

    private static IEnumerable<Measurement<long>> Network()
    {
        List<Measurement<long>> measured = [];
        foreach (NetworkInterface network in Interfaces())
        {
            try
            {
                IPInterfaceStatistics statistics = network.GetIPStatistics();
                measured.Add(Of(statistics.BytesReceived, ("network.interface.name", network.Name), ("network.io.direction", "receive")));
                measured.Add(Of(statistics.BytesSent, ("network.interface.name", network.Name), ("network.io.direction", "transmit")));
            }
            catch (Exception failure) when (failure is NetworkInformationException or PlatformNotSupportedException or IOException)
            {
                // It went away meanwhile, or does not count.
            }
        }

        return measured;
    }

    private static IEnumerable<NetworkInterface> Interfaces()
    {
        try
        {
            return NetworkInterface.GetAllNetworkInterfaces().Where(static network =>
                network.NetworkInterfaceType != NetworkInterfaceType.Loopback && network.OperationalStatus != OperationalStatus.Down);
        }
        catch (Exception failure) when (failure is NetworkInformationException or PlatformNotSupportedException or IOException)
        {
            return [];
        }
    }

    private static IEnumerable<Measurement<long>> Disk()
    {
        try
        {
            if (s_disk is not { IsReady: true, TotalSize: > 0 } disk)
            {
                return [];
            }

            long free = disk.AvailableFreeSpace;
            return
            [
                Of(disk.TotalSize - disk.TotalFreeSpace, ("system.filesystem.mountpoint", disk.Name), ("system.filesystem.state", "used")),
                Of(free, ("system.filesystem.mountpoint", disk.Name), ("system.filesystem.state", "free")),
                Of(disk.TotalFreeSpace - free, ("system.filesystem.mountpoint", disk.Name), ("system.filesystem.state", "reserved")),
            ];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static Measurement<long> Of(long value, params ReadOnlySpan<(string Key, string Value)> tags)
    {
        KeyValuePair<string, object?>[] pairs = new KeyValuePair<string, object?>[tags.Length];
        for (int i = 0; i < pairs.Length; i++)
        {
            pairs[i] = new(tags[i].Key, tags[i].Value);
        }

        return new Measurement<long>(value, pairs);
    }
}

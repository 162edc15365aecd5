namespace Telltale.Load;

/// <summary>The receiver is away for a while under load, then back: what arrives, what is lost, what comes twice.</summary>
internal static class OutageRun
{
    private static readonly TimeSpan s_around = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(Arguments arguments, TextWriter output)
    {
        string folder = Directory.CreateTempSubdirectory("telltale-load").FullName;
        Dictionary<string, string> settings = arguments.HasBuffer ? new() { ["Telltale__DiskBuffer__Path"] = folder } : [];
        await using Receiver receiver = new(Child.FreePort());
        await receiver.StartAsync();
        await using Child child = await Child.StartAsync(Edition.Telltale, receiver.Address, settings);
        Workload work = Workload.Of(Edition.Telltale);
        using Traffic traffic = new(child.Address, arguments.Rate);
        TimeSpan outage = TimeSpan.FromSeconds(arguments.Outage);
        Task<Latencies> load = traffic.RunAsync(s_around + outage + s_around, work.Request);
        await Task.Delay(s_around);
        await receiver.StopAsync();
        await Task.Delay(outage);
        (int files, long bytes) = Buffered(folder);
        await receiver.StartAsync();
        Latencies latencies = await load;
        (long Spans, long Records) expected = await work.ExpectedAsync(traffic.Client, traffic.Answered);

        Stats stats = await SettleAsync(child, receiver, expected.Spans + expected.Records);
        string buffer = arguments.HasBuffer ? $"with a disk buffer ({files} files, {bytes:N0} bytes at its end)" : "without a disk buffer";
        output.WriteLine($"Outage of {arguments.Outage} s at {arguments.Rate}/s, {buffer}:");
        output.WriteLine($"  requests {latencies.Count}, failed {traffic.Failed}, p50 {latencies.Percentile(0.5):0.0} ms, p99 {latencies.Percentile(0.99):0.0} ms");
        output.WriteLine("  spans    " + Fate(expected.Spans, receiver.Tally.Once.Spans, Lost(stats, "traces"), receiver.Tally.Again.Spans));
        output.WriteLine("  records  " + Fate(expected.Records, receiver.Tally.Once.Records, Lost(stats, "logs"), receiver.Tally.Again.Records));
        output.WriteLine($"  reasons  {string.Join(", ", stats.Lost.Select(static pair => $"{pair.Key}: {pair.Value}"))}; memory {stats.Memory / 1e6:0} MB");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Waits until everything has arrived or is counted as lost, for two minutes at most.</summary>
    private static async Task<Stats> SettleAsync(Child child, Receiver receiver, long expected)
    {
        Stats stats = await child.StatsAsync();
        for (int i = 0; i < 120; i++)
        {
            (long spans, long records, _) = receiver.Tally.Once;
            if (spans + records + Lost(stats, "traces") + Lost(stats, "logs") >= expected)
            {
                break;
            }

            await Task.Delay(1_000);
            stats = await child.StatsAsync();
        }

        return stats;
    }

    private static string Fate(long expected, long received, long lost, long again) =>
        $"{received} of {expected}: missing {expected - received}, counted as lost {lost}, twice {again}";

    private static (int Files, long Bytes) Buffered(string folder)
    {
        long[] sizes = [.. new DirectoryInfo(folder).EnumerateFiles("*.otlp", SearchOption.AllDirectories).Select(static file => file.Length)];
        return (sizes.Length, sizes.Sum());
    }

    private static long Lost(Stats stats, string signal) =>
        stats.Lost.Where(pair => pair.Key.StartsWith(signal, StringComparison.Ordinal)).Sum(static pair => pair.Value);
}

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

        Stats stats = await child.StatsAsync();
        for (int i = 0; i < 120 && receiver.Tally.Once.Spans + Lost(stats, "traces") + receiver.Tally.Once.Records + Lost(stats, "logs") < expected.Spans + expected.Records; i++)
        {
            await Task.Delay(1_000);
            stats = await child.StatsAsync();
        }

        (long spans, long records, _) = receiver.Tally.Once;
        output.WriteLine($"Outage of {arguments.Outage} s at {arguments.Rate}/s, {(arguments.HasBuffer ? $"with a disk buffer ({files} files, {bytes:N0} bytes at its end)" : "without a disk buffer")}:");
        output.WriteLine($"  requests {latencies.Count}, failed {traffic.Failed}, p50 {latencies.Percentile(0.5):0.0} ms, p99 {latencies.Percentile(0.99):0.0} ms, memory {stats.Memory / 1e6:0} MB");
        output.WriteLine($"  spans    {spans} of {expected.Spans}: missing {expected.Spans - spans}, counted as lost {Lost(stats, "traces")}, twice {receiver.Tally.Again.Spans}");
        output.WriteLine($"  records  {records} of {expected.Records}: missing {expected.Records - records}, counted as lost {Lost(stats, "logs")}, twice {receiver.Tally.Again.Records}");
        output.WriteLine($"  reasons  {string.Join(", ", stats.Lost.Select(static pair => $"{pair.Key}: {pair.Value}"))}");
        Directory.Delete(folder, recursive: true);
    }

    public static (int Files, long Bytes) Buffered(string folder)
    {
        long[] sizes = [.. new DirectoryInfo(folder).EnumerateFiles("*.otlp", SearchOption.AllDirectories).Select(static file => file.Length)];
        return (sizes.Length, sizes.Sum());
    }

    private static long Lost(Stats stats, string signal) =>
        stats.Lost.Where(pair => pair.Key.StartsWith(signal, StringComparison.Ordinal)).Sum(static pair => pair.Value);
}

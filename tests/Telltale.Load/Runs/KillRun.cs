using System.Globalization;

namespace Telltale.Load;

/// <summary>The service is killed in an outage under load, and started again: what was on disk arrives, what was in memory is lost.</summary>
internal static class KillRun
{
    private static readonly TimeSpan s_step = TimeSpan.FromSeconds(8);

    public static async Task RunAsync(Arguments arguments, TextWriter output)
    {
        string folder = Directory.CreateTempSubdirectory("telltale-load").FullName;
        Dictionary<string, string> settings = new() { ["Telltale__DiskBuffer__Path"] = folder };
        await using Receiver receiver = new(Child.FreePort());
        await receiver.StartAsync();
        Workload work = Workload.Of(Edition.Telltale);
        long first = await UntilKilledAsync(arguments, receiver, settings, work);
        (long spansBefore, long recordsBefore, _) = receiver.Tally.Once;
        (long spansOnDisk, long recordsOnDisk) = (OnDisk(folder, "traces"), OnDisk(folder, "logs"));
        output.WriteLine($"Killed after {s_step.TotalSeconds} s of an outage at {arguments.Rate}/s, with a disk buffer; {first} requests were answered:");
        output.WriteLine($"  spans    {spansBefore} had arrived, {spansOnDisk} were on disk, {(4 * first) - spansBefore - spansOnDisk} were in memory");
        output.WriteLine($"  records  {recordsBefore} had arrived, {recordsOnDisk} were on disk, {(2 * first) - recordsBefore - recordsOnDisk} were in memory");

        await using Child child = await Child.StartAsync(Edition.Telltale, receiver.Address, settings);
        using Traffic traffic = new(child.Address, arguments.Rate);
        Task<Latencies> load = traffic.RunAsync(s_step, work.Request);
        await Task.Delay(s_step / 2);
        await receiver.StartAsync();
        await load;
        long spans = spansBefore + spansOnDisk + (4 * traffic.Answered);
        long records = recordsBefore + recordsOnDisk + (2 * traffic.Answered);
        for (int i = 0; i < 60 && receiver.Tally.Once.Spans + receiver.Tally.Once.Records < spans + records; i++)
        {
            await Task.Delay(1_000);
        }

        output.WriteLine($"Started again; {traffic.Answered} more were answered, {traffic.Failed} failed:");
        output.WriteLine($"  spans    {receiver.Tally.Once.Spans} of {spans} arrived, twice {receiver.Tally.Again.Spans}");
        output.WriteLine($"  records  {receiver.Tally.Once.Records} of {records} arrived, twice {receiver.Tally.Again.Records}");
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<long> UntilKilledAsync(Arguments arguments, Receiver receiver, Dictionary<string, string> settings, Workload work)
    {
        await using Child child = await Child.StartAsync(Edition.Telltale, receiver.Address, settings);
        using Traffic traffic = new(child.Address, arguments.Rate);
        using CancellationTokenSource stop = new();
        Task load = traffic.RunAsync(s_step * 3, work.Request, stop.Token);
        await Task.Delay(s_step);
        await receiver.StopAsync();
        await Task.Delay(s_step);
        child.Kill();
        await stop.CancelAsync();
        await load;
        return traffic.Answered;
    }

    // The number of items is the third part of a file's name.
    private static long OnDisk(string folder, string signal) => Directory
        .EnumerateFiles(folder, "*.otlp", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == signal)
        .Sum(static file => long.Parse(Path.GetFileName(file).Split('-')[2], CultureInfo.InvariantCulture));
}

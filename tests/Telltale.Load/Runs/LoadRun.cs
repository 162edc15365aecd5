namespace Telltale.Load;

/// <summary>One edition under load, with a receiver that takes everything.</summary>
internal static class LoadRun
{
    private static readonly TimeSpan s_warmup = TimeSpan.FromSeconds(8);

    // As the templates of ASP.NET Core have it; and for the editions by hand the queues that the others have.
    private static readonly Dictionary<string, string> s_settings = new()
    {
        ["Logging__LogLevel__Microsoft"] = "Warning",
        ["OTEL_BLRP_MAX_QUEUE_SIZE"] = "32768",
        ["OPENAI_API_KEY"] = "",
    };

    public static async Task<Result> RunAsync(Edition edition, Arguments arguments)
    {
        await using Receiver receiver = new(Child.FreePort());
        await receiver.StartAsync();
        Dictionary<string, string> settings = new(s_settings);
        if (edition == Edition.Sample)
        {
            settings["Telltale__Otlp__Endpoint"] = receiver.Address.AbsoluteUri;
            settings["Telltale__Otlp__Protocol"] = "http/protobuf";
        }
        else if (edition == Edition.Hand)
        {
            settings["OTEL_BSP_MAX_QUEUE_SIZE"] = "32768";
        }

        await using Child child = await Child.StartAsync(edition, receiver.Address, settings);
        return await MeasureAsync(edition, arguments, receiver, child);
    }

    private static async Task<Result> MeasureAsync(Edition edition, Arguments arguments, Receiver receiver, Child child)
    {
        Workload work = Workload.Of(edition);
        using Traffic traffic = new(child.Address, arguments.Rate);
        await work.PrepareAsync(traffic.Client);
        await traffic.RunAsync(s_warmup, work.Request);
        (long warm, long failed) = (traffic.Answered, traffic.Failed);
        bool hasStats = edition != Edition.Sample;
        long allocated = hasStats ? (await child.StatsAsync()).Allocated : 0;
        double seconds = child.Seconds;
        Latencies latencies = await traffic.RunAsync(TimeSpan.FromSeconds(arguments.Seconds), work.Request);
        double spent = child.Seconds - seconds;
        double bytes = hasStats ? (double)((await child.StatsAsync()).Allocated - allocated) / latencies.Count : double.NaN;
        string load = (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0];
        (long Spans, long Records) expected = await work.ExpectedAsync(traffic.Client, traffic.Answered);

        // What is left is sent at the end; who sends late is given time all the same.
        for (int i = 0; i < 100 && (receiver.Tally.Once.Spans < expected.Spans || receiver.Tally.Once.Records < expected.Records); i++)
        {
            await Task.Delay(100);
        }

        await child.DisposeAsync();
        return new Result(
            edition, latencies.Count, traffic.Answered - warm, traffic.Failed, latencies.Percentile(0.5), latencies.Percentile(0.99), spent, bytes,
            expected, receiver.Tally.Once, receiver.Tally.Again, load);
    }
}

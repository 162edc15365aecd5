using System.Globalization;

namespace Telltale.Load;

/// <summary>Writes results as a table, with ratios to the other editions of the same round.</summary>
internal static class Report
{
    public static void Write(IReadOnlyList<Result> round, TextWriter output)
    {
        output.WriteLine("| edition | sent | failed | p50 ms | p99 ms | CPU s | µs/request | B/request | spans lost | records lost | twice | points | load |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (Result run in round)
        {
            string cost = string.Create(CultureInfo.InvariantCulture,
                $"{run.Median:0.0} | {run.P99:0.0} | {run.Seconds:0.0} | {run.Seconds * 1e6 / run.Sent:0} | {run.BytesPerRequest:0}");
            string lost = $"{Lost(run.Expected.Spans, run.Received.Spans)} | {Lost(run.Expected.Records, run.Received.Records)}";
            output.WriteLine($"| {run.Edition} | {run.Sent} | {run.Failed} | {cost} | {lost} | {run.Again.Spans + run.Again.Records} | {run.Received.Points} | {run.Load} |");
        }

        if (round.FirstOrDefault(static run => run.Edition == Edition.Telltale) is { } ours)
        {
            foreach (Result other in round.Where(static run => run.Edition is Edition.Bare or Edition.Hand))
            {
                string times = string.Create(CultureInfo.InvariantCulture, $"p50 {ours.Median / other.Median:0.00}, p99 {ours.P99 / other.P99:0.00}");
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"Telltale to {other.Edition}: CPU {ours.Seconds / other.Seconds:0.00}, {times}, bytes {ours.BytesPerRequest / other.BytesPerRequest:0.00}"));
            }
        }
    }

    private static string Lost(long expected, long received) => $"{expected - received} of {expected}";
}

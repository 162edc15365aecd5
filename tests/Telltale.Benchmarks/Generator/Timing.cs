using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Telltale.Benchmarks.Generator;

/// <summary>Times runs of generators and sums up what they did.</summary>
internal static class Timing
{
    internal static double Time(Action run)
    {
        GC.Collect();
        long started = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    internal static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }

    /// <summary>How many outputs were cached, and how many were not.</summary>
    internal static string Reasons(params IEnumerable<GeneratorRunResult> results) => string.Join(
        ", ",
        results
            .SelectMany(static result => result.TrackedOutputSteps.Values)
            .SelectMany(static steps => steps)
            .SelectMany(static step => step.Outputs)
            .GroupBy(static output => output.Reason)
            .OrderBy(static group => group.Key)
            .Select(static group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {group.Key}")));
}

using System.Diagnostics.Metrics;

namespace Telltale;

/// <summary>The instruments of one meter, by the names of one dialect.</summary>
internal abstract class LlmInstruments
{
    protected static readonly double[] Seconds =
        [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92];

    protected static readonly long[] Tokens =
    [
        1, 4, 16, 64, 256, 1_024, 4_096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304, 16_777_216, 67_108_864,
    ];

    // Neither has a standard: from a short prompt of a small model to a book read by a large one, and from a slow model to a very fast one.
    private static readonly double[] s_dollars =
        [0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];

    private static readonly double[] s_rates = [1, 2, 5, 10, 20, 30, 50, 75, 100, 150, 200, 300, 500, 1_000, 2_000];

    protected LlmInstruments(TelemetrySource source, string firstChunk, string perChunk)
    {
        FirstChunk = source.Histogram(firstChunk, "s", "Time from the request to the first chunk of the answer.", Seconds);
        PerChunk = source.Histogram(perChunk, "s", "Time between chunks of an answer.", Seconds);
        Cost = source.Histogram("gen_ai.client.operation.cost", "{USD}", "What calls of models cost.", s_dollars);
        OutputRate = source.Histogram(
            "telltale.llm.output_rate", "{token}/s", "Tokens of an answer for each second that it took to write.", s_rates);
    }

    internal Histogram<double> FirstChunk { get; }

    internal Histogram<double> PerChunk { get; }

    internal Histogram<double> Cost { get; }

    internal Histogram<double> OutputRate { get; }

    /// <summary>Whether anybody listens.</summary>
    internal virtual bool IsEnabled => FirstChunk.Enabled || PerChunk.Enabled || Cost.Enabled || OutputRate.Enabled;

    /// <summary>Where durations of such work go.</summary>
    internal abstract Histogram<double> DurationOf(LlmCall call);

    /// <summary>Records what was used, as far as it is known.</summary>
    internal abstract void RecordTokens(LlmCall call, ref Dimensions tags);

    /// <summary>Records how many calls the work is made of, where that has a name.</summary>
    internal virtual void RecordInside(LlmCall call, ref Dimensions tags)
    {
    }

    internal static LlmInstruments Of(TelemetrySource source, LlmDialect dialect) =>
        dialect == LlmDialect.Latest ? new LatestInstruments(source) : new StandardInstruments(source);
}

using System.Diagnostics.Metrics;

namespace Telltale;

/// <summary>The instruments as v1.41.1 of the conventions names them.</summary>
internal sealed class StandardInstruments(TelemetrySource source)
    : LlmInstruments(source, "gen_ai.client.operation.time_to_first_chunk", "gen_ai.client.operation.time_per_output_chunk")
{
    private readonly Histogram<double> _duration =
        source.Histogram("gen_ai.client.operation.duration", "s", "Duration of calls.", Seconds);

    private readonly Histogram<long> _tokens =
        source.Histogram("gen_ai.client.token.usage", "{token}", "Tokens of prompts and answers.", Tokens);

    internal override bool IsEnabled => _duration.Enabled || _tokens.Enabled || base.IsEnabled;

    internal override Histogram<double> DurationOf(LlmCall call) => _duration;

    internal override void RecordTokens(LlmCall call, ref Dimensions tags)
    {
        if (_tokens.Enabled)
        {
            Record(call.InputTokens, "input", ref tags);
            Record(call.OutputTokens, "output", ref tags);
        }
    }

    private void Record(long? count, string type, ref Dimensions tags)
    {
        if (count is { } known)
        {
            int before = tags.Count;
            tags.Add(new KeyValuePair<string, object?>("gen_ai.token.type", type));
            _tokens.Record(known, tags.AsSpan());
            tags.CutTo(before);
        }
    }
}

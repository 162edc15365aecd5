using System.Diagnostics.Metrics;

namespace Telltale;

/// <summary>The instruments as the conventions of September 2026 name them.</summary>
internal sealed class LatestInstruments(TelemetrySource source)
    : LlmInstruments(source, "gen_ai.client.inference.time_to_first_chunk", "gen_ai.client.inference.time_per_output_chunk")
{
    private static readonly double[] s_runs = [0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 12.8, 25.6, 51.2, 102.4, 204.8, 409.6];
    private static readonly long[] s_counts = [1, 2, 4, 8, 16, 32, 64, 128];

    private readonly Histogram<double> _inference = Duration(source, "gen_ai.client.inference.duration");
    private readonly Histogram<double> _embeddings = Duration(source, "gen_ai.client.embeddings.duration");
    private readonly Histogram<double> _operation = Duration(source, "gen_ai.client.operation.duration");
    private readonly Histogram<double> _agent = source.Histogram("gen_ai.invoke_agent.duration", "s", "Duration of runs of agents.", s_runs);
    private readonly Histogram<long> _inferences = source.Histogram(
        "gen_ai.invoke_agent.inference_calls", "{inference_call}", "Calls of models that a run of an agent made.", s_counts);

    private readonly Histogram<long> _tools = source.Histogram(
        "gen_ai.invoke_agent.tool_calls", "{tool_call}", "Calls of tools that a run of an agent made.", s_counts);

    private readonly Histogram<double> _workflow = Duration(source, "gen_ai.invoke_workflow.duration");
    private readonly Histogram<double> _tool = Duration(source, "gen_ai.execute_tool.duration");
    private readonly Counter<long> _input = Counter(source, "input_tokens");
    private readonly Counter<long> _output = Counter(source, "output_tokens");
    private readonly Counter<long> _cacheRead = Counter(source, "cache_read.input_tokens");
    private readonly Counter<long> _cacheWrite = Counter(source, "cache_write.input_tokens");
    private readonly Counter<long> _reasoning = Counter(source, "reasoning.output_tokens");
    private readonly Histogram<long> _inputs = Histogram(source, "gen_ai.client.inference.operation.input_tokens");
    private readonly Histogram<long> _outputs = Histogram(source, "gen_ai.client.inference.operation.output_tokens");
    private readonly Histogram<long> _embedded = Histogram(source, "gen_ai.client.embeddings.operation.input_tokens");

    internal override bool IsEnabled =>
        _inference.Enabled || _embeddings.Enabled || _operation.Enabled || _agent.Enabled || _workflow.Enabled || _tool.Enabled
        || _inferences.Enabled || _tools.Enabled || _input.Enabled || _output.Enabled || _cacheRead.Enabled || _cacheWrite.Enabled || _reasoning.Enabled
        || _inputs.Enabled || _outputs.Enabled || _embedded.Enabled || base.IsEnabled;

    internal override Histogram<double> DurationOf(LlmCall call) => call.Settings.Kind switch
    {
        LlmKind.Inference => _inference,
        LlmKind.Embeddings => _embeddings,
        LlmKind.Agent when !call.Settings.IsRemote => _agent,
        LlmKind.Workflow => _workflow,
        LlmKind.Tool => _tool,
        _ => _operation,
    };

    internal override void RecordInside(LlmCall call, ref Dimensions tags)
    {
        if (call.Settings is { Kind: LlmKind.Agent, IsRemote: false })
        {
            Record(_inferences, call.InferencesInside, ref tags);
            Record(_tools, call.ToolsInside, ref tags);
        }
    }

    internal override void RecordTokens(LlmCall call, ref Dimensions tags)
    {
        if (call.Settings.Kind == LlmKind.Embeddings)
        {
            Record(_embedded, call.InputTokens, ref tags);
            return;
        }

        Record(_inputs, call.InputTokens, ref tags);
        Record(_outputs, call.OutputTokens, ref tags);
        Split(_input, call.InputTokens, call.InputTextTokens, call.InputImageTokens, call.InputAudioTokens, ref tags);
        Split(_output, call.OutputTokens, call.OutputTextTokens, call.OutputImageTokens, call.OutputAudioTokens, ref tags);
        Add(_cacheRead, call.CacheReadTokens, "unknown", ref tags);
        Add(_cacheWrite, call.CacheWriteTokens, "unknown", ref tags);
        Add(_reasoning, call.ReasoningTokens, "text", ref tags);
    }

    // Where the provider says what some tokens are of, the rest is text, unless it says also how many of those there are.
    private static void Split(Counter<long> counter, long? all, long? text, long? image, long? audio, ref Dimensions tags)
    {
        long known = (text ?? 0) + (image ?? 0) + (audio ?? 0);
        if ((text ?? image ?? audio) is null || all is null || all < known)
        {
            Add(counter, all, "unknown", ref tags);
            return;
        }

        Add(counter, Some(audio), "audio", ref tags);
        Add(counter, Some(image), "image", ref tags);
        Add(counter, text ?? (all - known), "text", ref tags);
        Add(counter, text is null ? null : Some(all - known), "unknown", ref tags);
    }

    private static long? Some(long? count) => count is 0 ? null : count;

    private static void Add(Counter<long> counter, long? count, string modality, ref Dimensions tags)
    {
        if (count is { } known && counter.Enabled)
        {
            int before = tags.Count;
            tags.Add(new KeyValuePair<string, object?>("gen_ai.token.modality", modality));
            counter.Add(known, tags.AsSpan());
            tags.CutTo(before);
        }
    }

    private static void Record(Histogram<long> histogram, long? count, ref Dimensions tags)
    {
        if (count is { } known && histogram.Enabled)
        {
            histogram.Record(known, tags.AsSpan());
        }
    }

    private static Histogram<double> Duration(TelemetrySource source, string name) =>
        source.Histogram(name, "s", "Duration of calls.", Seconds);

    private static Counter<long> Counter(TelemetrySource source, string what) =>
        source.Counter<long>("gen_ai.client.inference.usage." + what, "{token}", "Tokens that were used.");

    private static Histogram<long> Histogram(TelemetrySource source, string name) =>
        source.Histogram(name, "{token}", "Tokens of calls.", Tokens);
}

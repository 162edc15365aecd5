using System.Diagnostics;

namespace Telltale;

/// <summary>Records the measurements of a call.</summary>
internal static class LlmMeasurements
{
    /// <summary>Records a call that is over.</summary>
    internal static void Record(
        LlmCall call, LlmInstruments instruments, double seconds, LlmCost? cost, ReadOnlySpan<KeyValuePair<string, object?>> dimensions)
    {
        Dimensions tags = default;
        try
        {
            AddTags(call, ref tags, dimensions);
            RecordDuration(call, instruments, seconds, ref tags);
            instruments.RecordInside(call, ref tags);
            if (call.IsPaidFor)
            {
                instruments.RecordTokens(call, ref tags);
                if (cost is { } known)
                {
                    instruments.Cost.Record((double)known.Total, tags.AsSpan());
                }
            }

            if (call.Chunks > 0)
            {
                instruments.FirstChunk.Record(Stopwatch.GetElapsedTime(call.Began, call.FirstChunk).TotalSeconds, tags.AsSpan());
            }

            RecordRate(call, instruments, seconds, ref tags);
        }
        finally
        {
            tags.Return();
        }
    }

    /// <summary>Records the time between two chunks.</summary>
    internal static void RecordChunk(
        LlmCall call, LlmInstruments instruments, double seconds, ReadOnlySpan<KeyValuePair<string, object?>> dimensions)
    {
        Dimensions tags = default;
        try
        {
            AddTags(call, ref tags, dimensions);
            instruments.PerChunk.Record(seconds, tags.AsSpan());
        }
        finally
        {
            tags.Return();
        }
    }

    private static void RecordDuration(LlmCall call, LlmInstruments instruments, double seconds, ref Dimensions tags)
    {
        int before = tags.Count;
        Add(ref tags, "error.type", call.ErrorType);
        Add(ref tags, "telltale.outcome", call.Outcome);
        instruments.DurationOf(call).Record(seconds, tags.AsSpan());
        tags.CutTo(before);
    }

    private static void RecordRate(LlmCall call, LlmInstruments instruments, double seconds, ref Dimensions tags)
    {
        if (call.Settings.Kind != LlmKind.Inference || call.OutputTokens is not > 0 || call.ErrorType is not null || call.Outcome is not null)
        {
            return;
        }

        // An answer in one piece took as long as it was waited for.
        double writing = call.Chunks > 1
            ? seconds - Stopwatch.GetElapsedTime(call.Began, call.FirstChunk).TotalSeconds
            : seconds;
        if (writing > 0)
        {
            instruments.OutputRate.Record(call.OutputTokens.Value / writing, tags.AsSpan());
        }
    }

    private static void AddTags(LlmCall call, ref Dimensions tags, ReadOnlySpan<KeyValuePair<string, object?>> dimensions)
    {
        LlmSettings settings = call.Settings;
        tags.Add(settings.OperationTag);
        Add(ref tags, "gen_ai.provider.name", call.ProviderName);
        Add(ref tags, "gen_ai.request.model", call.KnownModel);
        Add(ref tags, "gen_ai.response.model", call.ResponseModel);
        if (call.Address is { } address)
        {
            Add(ref tags, "server.address", address);
            if (call.Port is { } port)
            {
                tags.Add(new KeyValuePair<string, object?>("server.port", Boxes.Of(port)));
            }
        }

        switch (settings.Kind)
        {
            case LlmKind.Tool:
                Add(ref tags, "gen_ai.tool.name", settings.Name);
                break;
            case LlmKind.Agent or LlmKind.CreateAgent or LlmKind.Plan:
                Add(ref tags, "gen_ai.agent.name", call.KnownAgent);
                break;
            case LlmKind.Workflow:
                Add(ref tags, "gen_ai.workflow.name", settings.WorkflowName ?? settings.Name);
                break;
        }

        foreach (KeyValuePair<string, object?> dimension in dimensions)
        {
            tags.Add(dimension);
        }
    }

    private static void Add(ref Dimensions tags, string name, string? value)
    {
        if (value is not null)
        {
            tags.Add(new KeyValuePair<string, object?>(name, value));
        }
    }
}

using OpenTelemetry.Trace;

namespace Telltale;

/// <summary>Chooses the traces that are recorded: by our settings, else by the standard's variables, else all.</summary>
internal static class Sampling
{
    /// <summary>The standard's names of samplers that there are.</summary>
    public static readonly string[] Names =
        ["always_on", "always_off", "traceidratio", "parentbased_always_on", "parentbased_always_off", "parentbased_traceidratio"];

    public static Sampler Of(PipelineSettings settings)
    {
        if (settings.Ratio is not { } ratio)
        {
            return Standard(settings);
        }

        ParentBasedSampler sampler = new(new TraceIdRatioBasedSampler(ratio));
        return ratio < 1 && (settings.KeepErrors || settings.KeepLlm) ? new KeepingSampler(sampler) : sampler;
    }

    // What the standard names is exactly that: nothing is kept besides.
    private static Sampler Standard(PipelineSettings settings)
    {
        const string Parent = "parentbased_";
        string name = settings.StandardSampler ?? "parentbased_always_on";
        Sampler root = name.Replace(Parent, "", StringComparison.Ordinal) switch
        {
            "always_off" => new AlwaysOffSampler(),
            "traceidratio" => new TraceIdRatioBasedSampler(settings.StandardRatio ?? 1),
            _ => new AlwaysOnSampler(),
        };
        return name.StartsWith(Parent, StringComparison.Ordinal) ? new ParentBasedSampler(root) : root;
    }
}

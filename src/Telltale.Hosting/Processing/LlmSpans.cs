using System.Diagnostics;
using OpenTelemetry;

namespace Telltale;

/// <summary>Knows the spans of LLM calls and those around them.</summary>
internal static class LlmSpans
{
    private const string Holds = "telltale.holds_llm";
    private const string Raised = "telltale.raised";

    public static bool IsLlm(Activity span)
    {
        foreach (KeyValuePair<string, object?> tag in span.EnumerateTagObjects())
        {
            if (tag.Key is "gen_ai.operation.name" or "gen_ai.provider.name" or "gen_ai.system")
            {
                return true;
            }
        }

        return false;
    }

    public static bool HoldsLlm(Activity span) => span.GetCustomProperty(Holds) is not null;

    /// <summary>Makes a span that the head of the trace left out one to be exported.</summary>
    public static void Raise(Activity span)
    {
        span.SetCustomProperty(Raised, Raised);
        span.ActivityTraceFlags |= ActivityTraceFlags.Recorded;
    }

    public static bool WasRaised(Activity span) => span.GetCustomProperty(Raised) is not null;

    /// <summary>Marks the spans around an LLM span when it ends; in this process they end after it, as long as they wait for it.</summary>
    internal sealed class Marker : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            if (!IsLlm(data))
            {
                return;
            }

            for (Activity? around = data.Parent; around is not null && !HoldsLlm(around); around = around.Parent)
            {
                around.SetCustomProperty(Holds, Holds);
            }
        }
    }
}

using OpenTelemetry.Metrics;

namespace Telltale;

/// <summary>Says how many series an instrument may have, and which dimensions it must not have.</summary>
internal static class MetricViews
{
    public static MetricStreamConfiguration? Of(string instrument, string meter, PipelineSettings settings)
    {
        bool hasLimit = settings.CardinalityLimits.TryGetValue(instrument, out int limit);
        MetricStreamConfiguration view = new() { CardinalityLimit = hasLimit ? limit : settings.CardinalityLimit };

        // The platform's own dimensions are known, and taking some out costs a copy of the others at every measurement.
        if (!meter.StartsWith("System.", StringComparison.Ordinal) && !meter.StartsWith("Microsoft.", StringComparison.Ordinal))
        {
            view.ExcludedTagKeys = SensitiveKeys.Dimensions;
        }

        return view;
    }
}

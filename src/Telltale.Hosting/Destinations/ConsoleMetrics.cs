using System.Globalization;
using System.Text;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Telltale;

/// <summary>Writes a line for each series: time, name, value, dimensions.</summary>
internal sealed class ConsoleMetrics(ConsoleDestination console) : BaseExporter<Metric>
{
    public override ExportResult Export(in Batch<Metric> batch)
    {
        foreach (Metric metric in batch)
        {
            foreach (ref readonly MetricPoint point in metric.GetMetricPoints())
            {
                StringBuilder line = ConsoleText.Begin(point.EndTime.UtcDateTime).Append("metric ").Append(metric.Name).Append(' ')
                    .Append(Value(metric.MetricType, in point)).Append(metric.Unit);
                foreach (KeyValuePair<string, object?> tag in point.Tags)
                {
                    ConsoleText.Append(line, tag);
                }

                ConsoleText.Write(console.Writer, line);
            }
        }

        return ExportResult.Success;
    }

    private static string Value(MetricType type, ref readonly MetricPoint point) => type switch
    {
        MetricType.LongSum or MetricType.LongSumNonMonotonic => point.GetSumLong().ToString(CultureInfo.InvariantCulture),
        MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic => point.GetSumDouble().ToString(CultureInfo.InvariantCulture),
        MetricType.LongGauge => point.GetGaugeLastValueLong().ToString(CultureInfo.InvariantCulture),
        MetricType.DoubleGauge => point.GetGaugeLastValueDouble().ToString(CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{point.GetHistogramSum():0.######}/{point.GetHistogramCount()}"),
    };
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;

namespace Telltale;

/// <summary>Writes a line for each span: time, how long, name, attributes.</summary>
internal sealed class ConsoleSpans(ConsoleDestination console) : BaseExporter<Activity>
{
    public override ExportResult Export(in Batch<Activity> batch)
    {
        foreach (Activity span in batch)
        {
            StringBuilder line = ConsoleText.Begin(span.StartTimeUtc + span.Duration)
                .Append("span ").Append(ConsoleText.Time(span.Duration)).Append(' ').Append(span.DisplayName);
            ConsoleText.Append(line, span.TagObjects);
            if (span.Status == ActivityStatusCode.Error)
            {
                line.Append(" ERROR ").Append(span.StatusDescription);
            }

            line.Append(" [").Append(span.TraceId.ToHexString().AsSpan(0, 8)).Append(']');
            ConsoleText.Write(console.Writer, line);
        }

        return ExportResult.Success;
    }
}

/// <summary>Writes a line for each log record: time, level, message, category.</summary>
internal sealed class ConsoleRecords(ConsoleDestination console) : BaseExporter<LogRecord>
{
    public override ExportResult Export(in Batch<LogRecord> batch)
    {
        foreach (LogRecord record in batch)
        {
            StringBuilder line = ConsoleText.Begin(record.Timestamp)
                .Append(Level(record.LogLevel)).Append(' ').Append(record.FormattedMessage ?? record.Body)
                .Append(" (").Append(record.CategoryName).Append(')');
            if (record.Exception is { } exception)
            {
                line.Append(' ').Append(exception.GetType().Name).Append(": ").Append(exception.Message);
            }

            if (record.TraceId != default)
            {
                line.Append(" [").Append(record.TraceId.ToHexString().AsSpan(0, 8)).Append(']');
            }

            ConsoleText.Write(console.Writer, line);
        }

        return ExportResult.Success;
    }

    private static string Level(LogLevel level) => level switch
    {
        LogLevel.Critical => "crit",
        LogLevel.Error => "fail",
        LogLevel.Warning => "warn",
        LogLevel.Information => "info",
        _ => "dbug",
    };
}

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

/// <summary>The form of the console's lines. A line stays a line whatever is in a value.</summary>
internal static class ConsoleText
{
    private const int LongestValue = 120;

    public static StringBuilder Begin(DateTime time) =>
        new StringBuilder().Append(time.ToLocalTime().ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture)).Append(' ');

    public static string Time(TimeSpan duration) => duration.TotalMilliseconds < 1000
        ? string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMilliseconds,7:0.0}ms")
        : string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds,8:0.00}s");

    public static void Append(StringBuilder line, IEnumerable<KeyValuePair<string, object?>> tags)
    {
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            Append(line, tag);
        }
    }

    public static void Append(StringBuilder line, KeyValuePair<string, object?> tag)
    {
        string value = tag.Value switch
        {
            string[] many => string.Join(',', many),
            { } one => Convert.ToString(one, CultureInfo.InvariantCulture) ?? "",
            null => "",
        };
        line.Append(' ').Append(tag.Key).Append('=').Append(value.AsSpan(0, Math.Min(value.Length, LongestValue)));
    }

    public static void Write(TextWriter writer, StringBuilder line)
    {
        for (int i = 0; i < line.Length; i++)
        {
            line[i] = char.IsControl(line[i]) ? ' ' : line[i];
        }

        lock (writer)
        {
            writer.WriteLine(line);
        }
    }
}

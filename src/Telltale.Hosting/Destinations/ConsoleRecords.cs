using System.Text;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;

namespace Telltale;

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

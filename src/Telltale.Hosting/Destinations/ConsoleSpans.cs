using System.Diagnostics;
using System.Text;
using OpenTelemetry;

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

using System.Diagnostics.Tracing;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Telltale.Generators.Tests;

/// <summary>The provider that writes to an event source, from which tools read.</summary>
internal sealed class EventSourceOutput : LogOutput
{
    private readonly StringBuilder _text = new();

    internal override byte[] Of(Action<ILogger> program)
    {
        using Listener listener = new(_text);
        return base.Of(program);
    }

    protected override void Add(ILoggingBuilder logging) => logging.AddEventSourceLogger();

    protected override byte[] Written() => Encoding.UTF8.GetBytes(_text.ToString());

    private sealed class Listener(StringBuilder text) : EventListener
    {
        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "Microsoft-Extensions-Logging")
            {
                EnableEvents(eventSource, EventLevel.Verbose, EventKeywords.All);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData.EventSource.Name == "Microsoft-Extensions-Logging")
            {
                foreach (object? value in eventData.Payload ?? (IEnumerable<object?>)[])
                {
                    text.Append(value is IEnumerable<object?> many ? string.Join(",", many.Select(Text)) : value).Append('\n');
                }
            }
        }

        private static string Text(object? value) =>
            value is IDictionary<string, object?> pairs ? string.Join(",", pairs.Select(static p => $"{p.Key}={p.Value}")) : $"{value}";
    }
}

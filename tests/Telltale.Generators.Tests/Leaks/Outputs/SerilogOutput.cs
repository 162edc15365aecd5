using System.Text;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;

namespace Telltale.Generators.Tests;

/// <summary>Serilog as a provider, with one of its formatters; it takes objects apart.</summary>
internal sealed class SerilogOutput(ITextFormatter formatter) : LogOutput
{
    private readonly Lines _lines = new(formatter);

    protected override void Add(ILoggingBuilder logging) => logging.AddSerilog(
        new LoggerConfiguration().MinimumLevel.Verbose().Enrich.FromLogContext().WriteTo.Sink(_lines).CreateLogger(), dispose: true);

    protected override byte[] Written() => Encoding.UTF8.GetBytes(_lines.Text.ToString());

    private sealed class Lines(ITextFormatter formatter) : ILogEventSink
    {
        internal StringWriter Text { get; } = new();

        public void Emit(LogEvent logEvent) => formatter.Format(logEvent, Text);
    }
}

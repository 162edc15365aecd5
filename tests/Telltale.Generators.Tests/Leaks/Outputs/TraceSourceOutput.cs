using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Telltale.Generators.Tests;

/// <summary>The provider that writes to trace listeners.</summary>
internal sealed class TraceSourceOutput : LogOutput
{
    private readonly StringWriter _text = new();

    protected override void Add(ILoggingBuilder logging) =>
        logging.AddTraceSource(new SourceSwitch("all", "All"), new TextWriterTraceListener(_text));

    protected override byte[] Written() => Encoding.UTF8.GetBytes(_text.ToString());
}

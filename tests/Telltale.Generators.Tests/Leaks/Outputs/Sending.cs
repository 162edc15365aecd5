using Microsoft.Extensions.Logging;
using OpenTelemetry.Exporter;

namespace Telltale.Generators.Tests;

/// <summary>An output that sends what it has to a server.</summary>
internal sealed class Sending(OtlpExportProtocol protocol, Func<Receiver, Output> output) : Output
{
    internal override byte[] Of(Action<ILogger> program)
    {
        using Receiver receiver = new(protocol);
        output(receiver).Of(program);
        return receiver.Bytes;
    }
}

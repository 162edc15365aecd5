using Microsoft.Extensions.Logging;

namespace Telltale.Generators.Tests;

/// <summary>An output that prints.</summary>
internal sealed class Printing(Output output) : Output
{
    internal override byte[] Of(Action<ILogger> program) => ConsoleText.While(() => output.Of(program));
}

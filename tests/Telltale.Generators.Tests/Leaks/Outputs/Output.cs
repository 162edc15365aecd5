using Microsoft.Extensions.Logging;

namespace Telltale.Generators.Tests;

/// <summary>One way on which signals leave a process.</summary>
internal abstract class Output
{
    /// <summary>All bytes that left while the program ran.</summary>
    internal abstract byte[] Of(Action<ILogger> program);
}

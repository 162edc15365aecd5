using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Telltale.Generators.Tests;

/// <summary>What a logging provider writes.</summary>
internal abstract class LogOutput : Output
{
    internal override byte[] Of(Action<ILogger> program)
    {
        // Its end waits for what is written in the background.
        using (ServiceProvider services = new ServiceCollection()
            .AddLogging(logging => Add(logging.SetMinimumLevel(LogLevel.Trace)))
            .BuildServiceProvider())
        {
            program(services.GetRequiredService<ILoggerFactory>().CreateLogger("Shop.Orders"));
        }

        return Written();
    }

    protected abstract void Add(ILoggingBuilder logging);

    protected abstract byte[] Written();
}

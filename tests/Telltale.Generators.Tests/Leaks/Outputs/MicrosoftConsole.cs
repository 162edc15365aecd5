using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Enrichment;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Telltale.Generators.Tests;

/// <summary>Microsoft's console provider with one of its formatters, and with Microsoft's telemetry in front of it or not.</summary>
internal sealed class MicrosoftConsole(string formatter, bool enriches = false, bool redacts = false) : Output
{
    internal override byte[] Of(Action<ILogger> program) => ConsoleText.While(() => new Provider(formatter, enriches, redacts).Of(program));

    private sealed class Provider(string formatter, bool enriches, bool redacts) : LogOutput
    {
        protected override void Add(ILoggingBuilder logging)
        {
            logging.AddConsole(options =>
            {
                options.FormatterName = formatter;
                options.MaxQueueLength = 100_000;
            });
            logging.Services.Configure<SimpleConsoleFormatterOptions>(static options => Scoped(options).ColorBehavior = LoggerColorBehavior.Disabled);
            logging.Services.Configure<ConsoleFormatterOptions>(static options => Scoped(options));
            logging.Services.Configure<JsonConsoleFormatterOptions>(static options => Scoped(options));
            if (enriches)
            {
                logging.EnableEnrichment();
                logging.Services.AddLogEnricher<ClassifyingEnricher>().AddStaticLogEnricher<ClassifyingEnricher>();
            }

            if (redacts)
            {
                logging.EnableRedaction();
                logging.Services.AddRedaction();
            }
        }

        protected override byte[] Written() => [];

        private static TOptions Scoped<TOptions>(TOptions options)
            where TOptions : ConsoleFormatterOptions
        {
            options.IncludeScopes = true;
            return options;
        }
    }
}

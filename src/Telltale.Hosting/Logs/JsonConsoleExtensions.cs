using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Telltale;

/// <summary>Adds structured logs on the console.</summary>
public static class JsonConsoleExtensions
{
    /// <summary>The formatter's name, as <c>Logging:Console:FormatterName</c> has it.</summary>
    public const string FormatterName = "telltale-json";

    /// <summary>Writes every log line to the console as one line of JSON, with the ids of its trace, span and correlation.</summary>
    /// <remarks>
    /// <para>
    /// The members are <c>timestamp</c>, <c>level</c>, <c>category</c>, <c>message</c>, <c>template</c>, <c>event_id</c>, <c>event_name</c>,
    /// <c>trace_id</c>, <c>span_id</c>, <c>correlation_id</c>, <c>attributes</c>, <c>scopes</c> and <c>exception</c>; those without a value are left out.
    /// Attributes keep their JSON types.
    /// </para>
    /// <para>
    /// Which lines are written is the business of the levels under <c>Logging:LogLevel</c> and <c>Logging:Console:LogLevel</c>; a change of the
    /// configuration holds at once. Options are also read from <c>Logging:Console:FormatterOptions</c>.
    /// </para>
    /// </remarks>
    /// <param name="logging">The builder.</param>
    /// <param name="configure">Changes the options.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException">There is no builder.</exception>
    public static ILoggingBuilder AddTelltaleJsonConsole(this ILoggingBuilder logging, Action<JsonConsoleOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(logging);
        logging.AddConsole(static console => console.FormatterName = FormatterName);
        logging.Services.TryAddEnumerable(ServiceDescriptor.Singleton<ConsoleFormatter, JsonConsoleFormatter>());
        logging.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<JsonConsoleOptions>, JsonConsoleSetup>());
        logging.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IOptionsChangeTokenSource<JsonConsoleOptions>, JsonConsoleSetup>());
        if (configure is not null)
        {
            logging.Services.Configure(configure);
        }

        return logging;
    }
}

using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Configuration;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Telltale;

/// <summary>Reads the options from <c>Logging:Console:FormatterOptions</c>, again when that changes. By hand: binders need reflection.</summary>
internal sealed class JsonConsoleSetup(ILoggerProviderConfiguration<ConsoleLoggerProvider> console)
    : IConfigureOptions<JsonConsoleOptions>, IOptionsChangeTokenSource<JsonConsoleOptions>
{
    private readonly IConfiguration _section = console.Configuration.GetSection("FormatterOptions");

    string? IOptionsChangeTokenSource<JsonConsoleOptions>.Name => Options.DefaultName;

    public IChangeToken GetChangeToken() => _section.GetReloadToken();

    public void Configure(JsonConsoleOptions options)
    {
        options.TimestampFormat = _section[nameof(options.TimestampFormat)] ?? options.TimestampFormat;
        options.UseUtcTimestamp = Flag(nameof(options.UseUtcTimestamp)) ?? options.UseUtcTimestamp;
        options.IncludeScopes = Flag(nameof(options.IncludeScopes)) ?? options.IncludeScopes;
        options.DatadogIds = Flag(nameof(options.DatadogIds)) ?? options.DatadogIds;
        options.ScrubExceptions = Flag(nameof(options.ScrubExceptions)) ?? options.ScrubExceptions;
        if (_section[nameof(options.Exceptions)] is { } detail)
        {
            options.Exceptions = Enum.TryParse(detail, ignoreCase: true, out ExceptionDetail known) && Enum.IsDefined(known)
                ? known
                : throw new InvalidOperationException(
                    $"Logging:Console:FormatterOptions:Exceptions is '{detail}'. Set it to {string.Join(", ", Enum.GetNames<ExceptionDetail>())}.");
        }
    }

    private bool? Flag(string key) => _section[key] is not { } text ? null
        : bool.TryParse(text, out bool value) ? value
        : throw new InvalidOperationException(
            string.Create(CultureInfo.InvariantCulture, $"Logging:Console:FormatterOptions:{key} is '{text}'. Set it to true or false."));
}

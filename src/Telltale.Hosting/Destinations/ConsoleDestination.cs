namespace Telltale;

/// <summary>The console, for development: a line per span and per log record.</summary>
/// <remarks>Log records are left to the console's own logger where there is one, unless <see cref="Destination.Signals"/> asks for them.</remarks>
public sealed class ConsoleDestination : Destination
{
    internal ConsoleDestination(string name)
        : base(name, TelemetrySignals.Traces | TelemetrySignals.Logs)
    {
    }

    /// <summary>Where lines go to. By default the standard output.</summary>
    public TextWriter Writer { get; set; } = Console.Out;

    /// <summary>How often measurements are written where <see cref="Destination.Signals"/> has them. By default every 10 seconds.</summary>
    public TimeSpan MetricInterval { get; set; } = TimeSpan.FromSeconds(10);

    internal override IEnumerable<ExportTarget> Resolve(Errors errors)
    {
        Check(errors);
        if (MetricInterval <= TimeSpan.Zero)
        {
            errors.Add($"The interval of '{Name}' is {MetricInterval}. Set MetricInterval to more than zero.");
        }

        return [];
    }
}

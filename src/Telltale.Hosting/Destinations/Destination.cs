using System.Diagnostics;

namespace Telltale;

/// <summary>Where telemetry goes to, and how much of it.</summary>
public abstract class Destination
{
    private protected Destination(string name, TelemetrySignals signals)
    {
        Name = name;
        Signals = signals;
        HasChosenSignals = false;
    }

    /// <summary>The name that configuration, counters and messages know it by.</summary>
    public string Name { get; }

    /// <summary>What it takes.</summary>
    public TelemetrySignals Signals
    {
        get;
        set
        {
            field = value;
            HasChosenSignals = true;
        }
    }

    /// <summary>Whether somebody said which signals it takes.</summary>
    internal bool HasChosenSignals { get; private set; }

    /// <summary>
    /// Which part of the traces it takes, from 0 to 1. The choice is made by the trace id, so that of a trace all spans go or none. By default 1.
    /// </summary>
    public double Ratio { get; set; } = 1;

    /// <summary>Takes spans that ended in an error whatever <see cref="Ratio"/> says. On by default.</summary>
    public bool KeepErrors { get; set; } = true;

    /// <summary>Takes the spans of LLM calls whatever <see cref="Ratio"/> says. On by default.</summary>
    public bool KeepLlm { get; set; } = true;

    /// <summary>Takes only LLM spans and the spans around them, which is what analytics of LLM calls want. Off where nothing else is said.</summary>
    public bool LlmOnly { get; set; }

    /// <summary>Takes only the spans for which this is true. It is asked on the thread that ends the span.</summary>
    public Func<Activity, bool>? Filter { get; set; }

    /// <summary>Its name: nothing secret.</summary>
    public sealed override string ToString() => Name;

    /// <summary>Takes what configuration says; called before code has its say.</summary>
    internal virtual void Read(Settings settings)
    {
        Ratio = settings.Number("Ratio") ?? Ratio;
        KeepErrors = settings.Flag("KeepErrors") ?? KeepErrors;
        KeepLlm = settings.Flag("KeepLlm") ?? KeepLlm;
        LlmOnly = settings.Flag("LlmOnly") ?? LlmOnly;
        if (settings.Choice<TelemetrySignals>("Signals") is { } signals)
        {
            Signals = signals;
        }
    }

    /// <summary>What has to be exported where. What is wrong is added to the errors instead.</summary>
    internal abstract IEnumerable<ExportTarget> Resolve(Errors errors);

    private protected void Check(Errors errors)
    {
        if (Ratio is not (>= 0 and <= 1))
        {
            errors.Add($"The ratio of '{Name}' is {Ratio}. Set Telltale:{Name}:Ratio, or Ratio in code, to a number from 0 to 1.");
        }
    }
}

using Microsoft.Extensions.Configuration;

namespace Telltale;

/// <summary>What code, configuration and variables come to together. Reading it never fails: what is wrong is in its errors.</summary>
internal sealed class TelltalePlan
{
    public const string Section = "Telltale";

    private readonly Errors _errors = new();
    private readonly StandardExporters? _exporters;

    public TelltalePlan(TelltaleBuilder builder, IConfiguration configuration)
    {
        Builder = builder;
        Settings settings = new(configuration, configuration.GetSection(Section), _errors);
        IsDisabled = settings.StandardFlag("OTEL_SDK_DISABLED") == true;
        if (IsDisabled)
        {
            return;
        }

        _exporters = new StandardExporters(settings);
        Pipeline.Read(settings);
        Guard("the pipeline", () => builder.Pipeline.ForEach(configure => configure(Pipeline)));
        Pipeline.Check(_errors);
        if ("disk".Equals(settings.Standard("OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY"), StringComparison.OrdinalIgnoreCase))
        {
            _errors.Add("The variable OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY puts what is for one receiver where others send from. "
                + "Unset it, and set Telltale:DiskBuffer:Path instead.");
        }


        // Read by the library, which leaves out what it cannot read.
        settings.StandardPairs("OTEL_RESOURCE_ATTRIBUTES", "attributes", new Dictionary<string, string>());
        PrometheusPath = builder.PrometheusPath ?? PrometheusOf(settings);
        if (PrometheusPath is { } path && (!path.StartsWith('/') || path.Length < 2 || path.AsSpan().ContainsAny("?# {}")))
        {
            _errors.Add("The path for Prometheus cannot be served. Set Telltale:Prometheus:Path to one such as /metrics.");
            PrometheusPath = null;
        }

        Destinations = [.. Read(settings)];
        Targets = [.. Destinations.SelectMany(destination => destination.Resolve(_errors))];
        foreach (string name in Targets.GroupBy(static target => (target.Name, target.Signal)).Where(static group => group.Count() > 1)
            .Select(static group => group.Key.Name))
        {
            _errors.Add($"There are two destinations with the name '{name}'. Give each a name of its own.");
        }
    }

    public TelltaleBuilder Builder { get; }

    public PipelineSettings Pipeline { get; } = new();

    public string? PrometheusPath { get; }

    public IReadOnlyList<Destination> Destinations { get; } = [];

    public IReadOnlyList<ExportTarget> Targets { get; } = [];

    public IReadOnlyList<string> Errors => _errors.Messages;

    public bool IsUsable => Errors.Count == 0;

    /// <summary>Whether <c>OTEL_SDK_DISABLED</c> switches everything off.</summary>
    public bool IsDisabled { get; }

    public ConsoleDestination? Console => Destinations.OfType<ConsoleDestination>().FirstOrDefault();

    /// <summary>The vendors whose own attributes LLM spans need.</summary>
    public LlmProfiles Profiles => Destinations.Aggregate(LlmProfiles.None, static (profiles, destination) => profiles | destination switch
    {
        LangfuseDestination => LlmProfiles.Langfuse,
        LangSmithDestination => LlmProfiles.LangSmith,
        DatadogDestination { HasLlm: true } => LlmProfiles.Datadog,
        _ => LlmProfiles.None,
    });

    private string? PrometheusOf(Settings settings)
    {
        Settings prometheus = settings.Child("Prometheus");
        return IsOn(prometheus) || (!prometheus.Exists && _exporters!.Prometheus)
            ? prometheus.Text("Path") ?? (prometheus.Value?.StartsWith('/') == true ? prometheus.Value : "/metrics")
            : null;
    }

    private static bool IsOn(Settings section) =>
        section.Exists && !"false".Equals(section.Value, StringComparison.OrdinalIgnoreCase) && section.Flag("Enabled") != false;

    private static IEnumerable<(string Name, Func<string, Destination> Create)> Known() =>
    [
        ("Otlp", static name => new OtlpDestination(name)),
        ("Tempo", static name => new OtlpDestination(name, TelemetrySignals.Traces)),
        ("Loki", static name => new LokiDestination(name)),
        ("Datadog", static name => new DatadogDestination(name)),
        ("Langfuse", static name => new LangfuseDestination(name)),
        ("LangSmith", static name => new LangSmithDestination(name)),
        ("Console", static name => new ConsoleDestination(name)),
    ];

    private IEnumerable<Destination> Read(Settings settings)
    {
        List<(string Name, Func<string, Destination> Create)> wanted =
            [.. Builder.Destinations.Select(static said => (said.Name, said.Create)).DistinctBy(static said => said.Name, StringComparer.OrdinalIgnoreCase)];
        wanted.AddRange(Known().Where(known => !Names(wanted, known.Name)
            && (IsOn(settings.Child(known.Name)) || IsAskedForByTheStandard(known.Name, settings))));
        foreach ((string name, Func<string, Destination> create) in wanted)
        {
            Settings section = settings.Child(name);
            if (section.Exists && !IsOn(section))
            {
                continue;
            }

            Destination destination = create(name);
            ReadStandard(destination, settings, isNamed: section.Exists || Builder.Destinations.Exists(said => Same(said.Name, name)));
            destination.Read(section);
            foreach (Action<Destination> configure in Builder.Destinations.Where(said => Same(said.Name, name)).Select(static said => said.Configure))
            {
                Guard($"'{name}'", () => configure(destination));
            }

            if (destination is OtlpDestination { HasTwoEndpoints: true })
            {
                _errors.Add($"Two endpoints are given for '{name}'. Give the second a name of its own: ToOtlp(endpoint, name: \"Second\").");
            }

            yield return destination;
        }
    }

    private bool IsAskedForByTheStandard(string name, Settings settings) => name switch
    {
        "Otlp" => _exporters!.Otlp != TelemetrySignals.None || OtlpVariables.HaveEndpoint(settings),
        "Console" => _exporters!.Console != TelemetrySignals.None,
        _ => false,
    };

    private void ReadStandard(Destination destination, Settings settings, bool isNamed)
    {
        if (destination is OtlpDestination { Name: "Otlp" } otlp)
        {
            isNamed |= OtlpVariables.HaveEndpoint(settings);
            otlp.ReadStandard(settings, isNamed ? TelemetrySignals.All & ~_exporters!.NotOtlp : _exporters!.Otlp);
        }
        else if (destination is ConsoleDestination && _exporters!.Console != TelemetrySignals.None)
        {
            destination.Signals = isNamed ? destination.Signals | _exporters.Console : _exporters.Console;
        }
    }

    private static bool Names(List<(string Name, Func<string, Destination> Create)> wanted, string name) => wanted.Exists(said => Same(said.Name, name));

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    private void Guard(string what, Action configure)
    {
        try
        {
            configure();
        }
        catch (Exception failure)
        {
            // Its message may repeat what it was given.
            _errors.Add($"The code that configures {what} threw {failure.GetType()}. Correct what is passed to AddTelltale.");
        }
    }
}

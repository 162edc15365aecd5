using OpenTelemetry.Exporter;

namespace Telltale;

/// <summary>LangSmith: gets LLM spans and the spans around them.</summary>
public sealed class LangSmithDestination : OtlpDestination
{
    internal LangSmithDestination(string name)
        : base(name, TelemetrySignals.Traces) => LlmOnly = true;

    /// <summary>The key. Never written anywhere.</summary>
    public string? ApiKey { get; set; }

    /// <summary>The project that runs are put into. By default LangSmith's own, <c>default</c>.</summary>
    public string? Project { get; set; }

    internal override string DefaultEndpoint => "https://api.smith.langchain.com";

    internal override string? Vendor => "langsmith.";

    internal override void Read(Settings settings)
    {
        Endpoint = settings.Standard("LANGSMITH_ENDPOINT");
        base.Read(settings);
        ApiKey = settings.Text("ApiKey") ?? settings.Standard("LANGSMITH_API_KEY");
        Project = settings.Text("Project") ?? settings.Standard("LANGSMITH_PROJECT");
    }

    internal override void Complete(Errors errors)
    {
        Protocol = OtlpExportProtocol.HttpProtobuf;
        Signals = TelemetrySignals.Traces;

        // The service has its receiver under /otel; a host of one's own has it under /api/v1/otel, and its address says so.
        if (!(Endpoint ?? DefaultEndpoint).Contains("/otel", StringComparison.OrdinalIgnoreCase)
            && Endpoints.TryRead(Name, Endpoint ?? DefaultEndpoint, hasSecrets: false, new Errors(), out Uri? host))
        {
            Endpoint = Endpoints.Append(host, "/otel").AbsoluteUri;
        }

        errors.Need(ApiKey, $"LangSmith ('{Name}') has no key", $"Telltale:{Name}:ApiKey", "LANGSMITH_API_KEY");
        Headers["x-api-key"] = ApiKey ?? "";
        if (!string.IsNullOrEmpty(Project))
        {
            Headers["Langsmith-Project"] = Project;
        }
    }
}

using OpenTelemetry.Exporter;

namespace Telltale;

/// <summary>Datadog: through its Agent, directly, or both for LLM Observability.</summary>
/// <remarks>
/// Without a key everything goes to the Agent, <c>http://localhost:4317</c>. With a key, and without an endpoint, metrics and logs go to Datadog
/// directly, and LLM spans to LLM Observability. With both, the Agent gets everything and LLM Observability its spans.
/// </remarks>
public sealed class DatadogDestination : OtlpDestination
{
    internal DatadogDestination(string name)
        : base(name) => Delta = true;

    /// <summary>The key. Never written anywhere. It need not be given where the Agent has it.</summary>
    public string? ApiKey { get; set; }

    /// <summary>The site, such as <c>datadoghq.eu</c>. By default <c>datadoghq.com</c>.</summary>
    public string Site { get; set; } = "datadoghq.com";

    /// <summary>Sends LLM spans to LLM Observability, which needs the key. On by default where there is one.</summary>
    public bool LlmObservability { get; set; } = true;

    /// <summary>Where LLM spans go to. By default <c>https://otlp.SITE</c>.</summary>
    public string? LlmEndpoint { get; set; }

    internal bool HasLlm => LlmObservability && !string.IsNullOrEmpty(ApiKey);

    internal override void Read(Settings settings)
    {
        base.Read(settings);
        ApiKey = settings.Text("ApiKey") ?? settings.Standard("DD_API_KEY");
        Site = settings.Text("Site") ?? settings.Standard("DD_SITE") ?? Site;
        LlmObservability = settings.Flag("LlmObservability") ?? LlmObservability;
        LlmEndpoint = settings.Text("LlmEndpoint") ?? LlmEndpoint;
    }

    internal override IEnumerable<ExportTarget> Resolve(Errors errors)
    {
        if (Uri.CheckHostName(Site) != UriHostNameType.Dns)
        {
            errors.Add($"The site of Datadog ('{Name}') is not the name of a host. Set Telltale:{Name}:Site to one such as datadoghq.eu.");
            return [];
        }

        bool isDirect = Endpoint is null && !string.IsNullOrEmpty(ApiKey);
        if (isDirect)
        {
            // Spans are not taken there but for LLM Observability: the Agent is their way in.
            Signals &= ~TelemetrySignals.Traces;
            Endpoint = $"https://otlp.{Site}";
            Protocol = OtlpExportProtocol.HttpProtobuf;
            Headers["dd-api-key"] = ApiKey!;
        }

        IEnumerable<ExportTarget> targets = base.Resolve(errors);
        return HasLlm ? [.. targets, .. Llm().Resolve(errors)] : targets;
    }

    private OtlpDestination Llm()
    {
        OtlpDestination llm = new(Name + "-llm", TelemetrySignals.Traces)
        {
            Endpoint = LlmEndpoint ?? $"https://otlp.{Site}",
            Protocol = OtlpExportProtocol.HttpProtobuf,
            Compression = Compression,
            Timeout = Timeout,
            CertificateFile = CertificateFile,
            ClientCertificateFile = ClientCertificateFile,
            ClientKeyFile = ClientKeyFile,
            AllowInsecure = AllowInsecure,
            LlmOnly = true,
            Filter = Filter,
            Ratio = Ratio,
            KeepErrors = KeepErrors,
            KeepLlm = KeepLlm,
        };
        llm.Headers["dd-api-key"] = ApiKey!;
        llm.Headers["dd-otlp-source"] = "llmobs";
        return llm;
    }
}

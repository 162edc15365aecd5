using System.Text;
using OpenTelemetry.Exporter;

namespace Telltale;

/// <summary>Langfuse: gets LLM spans and the spans around them.</summary>
public sealed class LangfuseDestination : OtlpDestination
{
    internal LangfuseDestination(string name)
        : base(name, TelemetrySignals.Traces)
    {
        LlmOnly = true;
        Compression = OtlpExportCompression.GZip;
    }

    /// <summary>Where it is: <c>https://cloud.langfuse.com</c> by default, or a host of your own.</summary>
    public string? Host { get; set; }

    /// <summary>The project's public key, <c>pk-lf-…</c>.</summary>
    public string? PublicKey { get; set; }

    /// <summary>The project's secret key, <c>sk-lf-…</c>. Never written anywhere.</summary>
    public string? SecretKey { get; set; }

    internal override string? Vendor => "langfuse.";

    internal override void Read(Settings settings)
    {
        base.Read(settings);
        Host = settings.Text("Host") ?? settings.Standard("LANGFUSE_HOST") ?? settings.Standard("LANGFUSE_BASE_URL");
        PublicKey = settings.Text("PublicKey") ?? settings.Standard("LANGFUSE_PUBLIC_KEY");
        SecretKey = settings.Text("SecretKey") ?? settings.Standard("LANGFUSE_SECRET_KEY");
    }

    internal override void Complete(Errors errors)
    {
        Protocol = OtlpExportProtocol.HttpProtobuf;
        Signals = TelemetrySignals.Traces;
        Endpoint ??= Endpoints.TryRead(Name, Host ?? "https://cloud.langfuse.com", hasSecrets: false, new Errors(), out Uri? host)
            ? Endpoints.Append(host, "/api/public/otel").AbsoluteUri
            : Host;
        errors.Need(PublicKey, $"Langfuse ('{Name}') has no public key", $"Telltale:{Name}:PublicKey", "LANGFUSE_PUBLIC_KEY");
        errors.Need(SecretKey, $"Langfuse ('{Name}') has no secret key", $"Telltale:{Name}:SecretKey", "LANGFUSE_SECRET_KEY");
        if (PublicKey?.Contains(':', StringComparison.Ordinal) == true)
        {
            errors.Add($"The public key of Langfuse ('{Name}') has a colon in it. Set Telltale:{Name}:PublicKey to the key that begins with pk-lf-.");
        }

        Headers["Authorization"] = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{PublicKey}:{SecretKey}"));
    }
}

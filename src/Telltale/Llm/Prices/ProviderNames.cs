namespace Telltale;

/// <summary>Tells which provider of the price table a name means: OpenTelemetry's names, those of SDKs and proxies, and the table's own.</summary>
internal static class ProviderNames
{
    private static readonly Dictionary<string, string> s_table = new(StringComparer.OrdinalIgnoreCase)
    {
        ["gcp.gen_ai"] = "google",
        ["gcp.gemini"] = "google",
        ["gcp.vertex_ai"] = "google",
        ["aws.bedrock"] = "aws",
        ["mistral_ai"] = "mistral",
        ["x_ai"] = "x-ai",
        ["xai"] = "x-ai",
        ["moonshot_ai"] = "moonshotai",
        ["together_ai"] = "together",
        ["fireworks_ai"] = "fireworks",
        ["zai_org"] = "zai",
    };

    // Models that run where their caller pays for the machine, and services the table knows nothing of: what others charge says nothing.
    private static readonly HashSet<string> s_priceless = new(StringComparer.OrdinalIgnoreCase)
    {
        "ollama", "llama.cpp", "llamacpp", "lmstudio", "lm_studio", "vllm", "localai", "onnx", "foundry_local",
        "ibm.watsonx.ai",
    };

    /// <summary>Whether nothing of the table may be applied to this provider's models.</summary>
    public static bool IsPriceless(string name) => s_priceless.Contains(name);

    /// <summary>Whether calls in this name can go to any provider: SDKs that gateways imitate, and gateways themselves.</summary>
    public static bool IsGateway(string name) =>
        name is "openai" or "litellm" or "litellm_proxy";

    /// <summary>The table's name for the provider, in lower case; the name itself where the table has none.</summary>
    public static string Canonical(string name, PriceTable table)
    {
        name = name.Trim().ToLowerInvariant();
        if (s_priceless.Contains(name) || name.Length > 200)
        {
            return name;
        }

        // Azure sells OpenAI's models, so that its names tend to contain OpenAI's.
        if (name.StartsWith("azure", StringComparison.Ordinal) || name.StartsWith("az.ai", StringComparison.Ordinal))
        {
            return "azure";
        }

        return s_table.TryGetValue(name, out string? known) ? known : table.Named(name)?.Id ?? name;
    }
}

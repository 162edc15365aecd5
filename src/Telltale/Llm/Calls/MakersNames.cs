namespace Telltale;

/// <summary>
/// Tells the provider from a model's name, where nobody says it. Only names tell of models that their makers alone run; one whose weights are
/// open may be run by anybody.
/// </summary>
internal static class MakersNames
{
    private static readonly (string Start, string Provider)[] s_makers =
    [
        ("gpt-oss", ""), ("gpt-", "openai"), ("chatgpt-", "openai"), ("ft:gpt-", "openai"), ("o1", "openai"), ("o3", "openai"), ("o4-", "openai"),
        ("text-embedding-3-", "openai"), ("text-embedding-ada-", "openai"), ("dall-e-", "openai"), ("computer-use-preview", "openai"),
        ("claude-", "anthropic"), ("gemini-", "gcp.gemini"), ("models/gemini-", "gcp.gemini"), ("grok-", "x_ai"), ("sonar-", "perplexity"),
    ];

    /// <summary>The provider as the conventions call it; null where the name does not tell.</summary>
    internal static string? ProviderOf(string model)
    {
        foreach ((string start, string provider) in s_makers)
        {
            if (model.StartsWith(start, StringComparison.OrdinalIgnoreCase) && IsWhole(model, start))
            {
                return provider.Length == 0 ? null : provider;
            }
        }

        return ModelNames.IsBedrock(model) ? "aws.bedrock" : null;
    }

    // o1 and o1-mini, but not o1abc.
    private static bool IsWhole(string model, string start) => start[^1] is '-' || model.Length == start.Length || !char.IsLetterOrDigit(model[start.Length]);
}

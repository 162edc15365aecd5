using System;
using System.Collections.Generic;
using System.Globalization;

namespace Telltale.Generated;

internal static partial class LlmReaders
{
    /// <summary>The HTTP status that a client library's exception has; null for others.</summary>
    internal static string? ErrorType(Exception? failure)
    {
        int status = failure switch
        {
            //? System.ClientModel.ClientResultException.Status
            global::System.ClientModel.ClientResultException known => known.Status,
            //? Anthropic.Exceptions.AnthropicApiException.StatusCode
            global::Anthropic.Exceptions.AnthropicApiException known => (int)known.StatusCode,
            //? Azure.RequestFailedException.Status
            global::Azure.RequestFailedException known => known.Status,
            //? Microsoft.SemanticKernel.HttpOperationException.StatusCode
            global::Microsoft.SemanticKernel.HttpOperationException known => (int)known.StatusCode.GetValueOrDefault(),
            _ => 0,
        };
        return status > 0 ? status.ToString(CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The provider as the conventions call it, of a library's name for it and of where it is reached.</summary>
    private static string? Provider(string? name, Uri? endpoint)
    {
        string? host = endpoint is { IsAbsoluteUri: true } ? endpoint.Host : null;
        return name switch
        {
            "openai" => OfOpenAIHost(host),
            "azureopenai" or "azure_openai" or "azure-openai" => "azure.ai.openai",
            "az.ai.inference" or "azureaiinference" or "azure_ai_inference" => "azure.ai.inference",
            "gemini" or "google" or "google.gemini" or "googleai" or "google_ai" => "gcp.gemini",
            "vertexai" or "vertex_ai" or "vertex" => "gcp.vertex_ai",
            "google.genai" or "google_genai" => "gcp.gen_ai",
            "bedrock" or "amazon.bedrock" or "amazon_bedrock" or "aws_bedrock" => "aws.bedrock",
            "watsonx" or "ibm.watsonx" => "ibm.watsonx.ai",
            "mistral" or "mistralai" => "mistral_ai",
            "xai" or "grok" or "x.ai" => "x_ai",
            "moonshot" or "moonshotai" => "moonshot_ai",
            "" => null,
            _ => name,
        };
    }

    // Other providers speak OpenAI's language, too, and its client does not say whom it speaks to.
    private static string OfOpenAIHost(string? host) => host switch
    {
        null or "api.openai.com" => "openai",
        "api.deepseek.com" => "deepseek",
        "api.groq.com" => "groq",
        "api.x.ai" => "x_ai",
        "api.mistral.ai" => "mistral_ai",
        "api.perplexity.ai" => "perplexity",
        "api.moonshot.ai" or "api.moonshot.cn" => "moonshot_ai",
        "api.cohere.ai" or "api.cohere.com" => "cohere",
        "api.anthropic.com" => "anthropic",
        "generativelanguage.googleapis.com" => "gcp.gemini",
        "models.inference.ai.azure.com" => "azure.ai.inference",
        _ when host.EndsWith("aiplatform.googleapis.com", StringComparison.OrdinalIgnoreCase) => "gcp.vertex_ai",
        _ when host.StartsWith("bedrock-", StringComparison.OrdinalIgnoreCase) && host.EndsWith(".amazonaws.com", StringComparison.OrdinalIgnoreCase) => "aws.bedrock",
        _ when host.EndsWith(".ml.cloud.ibm.com", StringComparison.OrdinalIgnoreCase) => "ibm.watsonx.ai",
        _ when IsAzure(host) => "azure.ai.openai",
        _ => "openai",
    };

    private static bool IsAzure(string host) =>
        host.EndsWith(".openai.azure.com", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".services.ai.azure.com", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".cognitiveservices.azure.com", StringComparison.OrdinalIgnoreCase);

    // A code is short and of letters; anything else may be words that nobody may see.
    private static string? Code(string? code)
    {
        if (code is not { Length: > 0 and <= 64 })
        {
            return null;
        }

        foreach (char one in code)
        {
            if (!char.IsAsciiLetterOrDigit(one) && one is not ('_' or '-' or '.'))
            {
                return null;
            }
        }

        return code;
    }

    private static string? Lower(string? text) => text?.ToLowerInvariant();

    private static IEnumerable<string>? Some(ICollection<string>? texts) => texts is { Count: > 0 } ? texts : null;

    private static Uri? Address(string? text) => Uri.TryCreate(text, UriKind.Absolute, out Uri? address) ? address : null;

    private static string? Asked(string? serviceTier) => serviceTier is "auto" or "" ? null : serviceTier;

    // Only what can be enumerated again is read beside the call that it is meant for.
    private static bool IsKept<T>(IEnumerable<T>? values) => values is IReadOnlyCollection<T> or ICollection<T>;
}

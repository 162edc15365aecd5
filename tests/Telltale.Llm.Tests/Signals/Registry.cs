using System.Diagnostics;

namespace Telltale.Llm.Tests;

/// <summary>The attributes of OpenTelemetry's conventions, v1.41.1, that spans of calls of models may have, with their types.</summary>
internal static class Registry
{
    private static readonly Dictionary<string, string> s_types = new()
    {
        ["gen_ai.provider.name"] = "string",
        ["gen_ai.request.model"] = "string",
        ["gen_ai.request.max_tokens"] = "int",
        ["gen_ai.request.choice.count"] = "int",
        ["gen_ai.request.temperature"] = "double",
        ["gen_ai.request.top_p"] = "double",
        ["gen_ai.request.top_k"] = "double",
        ["gen_ai.request.stop_sequences"] = "string[]",
        ["gen_ai.request.frequency_penalty"] = "double",
        ["gen_ai.request.presence_penalty"] = "double",
        ["gen_ai.request.encoding_formats"] = "string[]",
        ["gen_ai.request.seed"] = "int",
        ["gen_ai.request.stream"] = "boolean",
        ["gen_ai.response.id"] = "string",
        ["gen_ai.response.model"] = "string",
        ["gen_ai.response.finish_reasons"] = "string[]",
        ["gen_ai.response.time_to_first_chunk"] = "double",
        ["gen_ai.usage.input_tokens"] = "int",
        ["gen_ai.usage.cache_read.input_tokens"] = "int",
        ["gen_ai.usage.cache_creation.input_tokens"] = "int",
        ["gen_ai.usage.output_tokens"] = "int",
        ["gen_ai.usage.reasoning.output_tokens"] = "int",
        ["gen_ai.token.type"] = "string",
        ["gen_ai.conversation.id"] = "string",
        ["gen_ai.operation.name"] = "string",
        ["gen_ai.output.type"] = "string",
        ["gen_ai.embeddings.dimension.count"] = "int",
        ["gen_ai.system_instructions"] = "string",
        ["gen_ai.input.messages"] = "string",
        ["gen_ai.output.messages"] = "string",
        ["gen_ai.tool.definitions"] = "string",
        ["openai.request.service_tier"] = "string",
        ["openai.response.service_tier"] = "string",
        ["openai.response.system_fingerprint"] = "string",
        ["openai.api.type"] = "string",
        ["server.address"] = "string",
        ["server.port"] = "int",
        ["error.type"] = "string",
        ["azure.resource_provider.namespace"] = "string",
        // Ours, where the conventions have nothing: what backends read as cost, and what begins with our name.
        ["gen_ai.usage.cost"] = "double",
        ["telltale.cost.source"] = "string",
        ["telltale.outcome"] = "string",
        ["telltale.llm.service_tier"] = "string",
    };

    internal static void Check(Activity span)
    {
        foreach ((string name, object? value) in span.TagObjects)
        {
            Check(name, value);
        }
    }

    internal static void Check(string name, object? value)
    {
        Assert.True(s_types.TryGetValue(name, out string? type), $"{name} is not in the conventions");
        string actual = value switch
        {
            string => "string",
            string[] => "string[]",
            long or int => "int",
            double => "double",
            bool => "boolean",
            _ => value?.GetType().Name ?? "null",
        };
        Assert.True(type == actual, $"{name} is {actual}, not {type}");
    }
}

using System.Diagnostics;

namespace Telltale.Llm.Tests;

/// <summary>The attributes and metrics of OpenTelemetry's conventions for generative AI, v1.41.1, with their types; and what else may be there.</summary>
internal static class Registry
{
    // Every attribute of the registry, and those of other groups that its spans and events refer to. "any" is JSON on a span.
    private const string Standard =
        """
        string: gen_ai.provider.name gen_ai.request.model gen_ai.response.id gen_ai.response.model gen_ai.token.type gen_ai.conversation.id gen_ai.agent.id
        string: gen_ai.agent.name gen_ai.agent.description gen_ai.agent.version gen_ai.tool.name gen_ai.tool.call.id gen_ai.tool.description gen_ai.tool.type
        string: gen_ai.data_source.id gen_ai.operation.name gen_ai.output.type gen_ai.retrieval.query.text gen_ai.evaluation.name
        string: gen_ai.evaluation.score.label gen_ai.evaluation.explanation gen_ai.prompt.name gen_ai.workflow.name
        string: gen_ai.tool.call.arguments gen_ai.tool.call.result gen_ai.tool.definitions gen_ai.retrieval.documents gen_ai.system_instructions
        string: gen_ai.input.messages gen_ai.output.messages
        string: aws.bedrock.guardrail.id aws.bedrock.knowledge_base.id azure.resource_provider.namespace error.type exception.message exception.stacktrace
        string: exception.type openai.api.type openai.request.service_tier openai.response.service_tier openai.response.system_fingerprint server.address
        int: gen_ai.request.max_tokens gen_ai.request.choice.count gen_ai.request.seed gen_ai.usage.input_tokens gen_ai.usage.cache_read.input_tokens
        int: gen_ai.usage.cache_creation.input_tokens gen_ai.usage.output_tokens gen_ai.usage.reasoning.output_tokens gen_ai.embeddings.dimension.count server.port
        double: gen_ai.request.temperature gen_ai.request.top_p gen_ai.request.top_k gen_ai.request.frequency_penalty gen_ai.request.presence_penalty
        double: gen_ai.response.time_to_first_chunk gen_ai.evaluation.score.value
        string[]: gen_ai.request.stop_sequences gen_ai.request.encoding_formats gen_ai.response.finish_reasons
        boolean: gen_ai.request.stream
        """;

    // What backends read as cost, and the user, who is in the registry of another group.
    private const string Others =
        """
        double: gen_ai.usage.cost
        string: user.id
        """;

    private static readonly Dictionary<string, string> s_types = Read(Standard + "\n" + Others);

    // The cost is an open proposal's name and unit.
    private static readonly Dictionary<string, string> s_metrics = new()
    {
        ["gen_ai.client.token.usage"] = "{token}",
        ["gen_ai.client.operation.duration"] = "s",
        ["gen_ai.client.operation.time_to_first_chunk"] = "s",
        ["gen_ai.client.operation.time_per_output_chunk"] = "s",
        ["gen_ai.client.operation.cost"] = "{USD}",
    };

    internal static void Check(Activity span)
    {
        foreach ((string name, object? value) in span.TagObjects)
        {
            Check(name, value);
        }
    }

    internal static void Check(Point point)
    {
        if (!IsOurs(point.Name))
        {
            Assert.True(s_metrics.TryGetValue(point.Name, out string? unit), $"{point.Name} is not in the conventions");
            Assert.Equal((unit, "Histogram`1"), (point.Unit, point.Kind));
        }

        Assert.All(point.Tags, static tag => Check(tag.Key, tag.Value));
    }

    internal static void Check(string name, object? value)
    {
        string actual = value switch
        {
            string => "string",
            string[] => "string[]",
            long or int => "int",
            double => "double",
            bool => "boolean",
            _ => value?.GetType().Name ?? "null",
        };
        Assert.Contains(actual, (string[])["string", "string[]", "int", "double", "boolean"]);
        if (!IsOurs(name))
        {
            Assert.True(s_types.TryGetValue(name, out string? type), $"{name} is not in the conventions");
            Assert.True(type == actual, $"{name} is {actual}, not {type}");
        }
    }

    private static bool IsOurs(string name) => name.StartsWith("telltale.", StringComparison.Ordinal);

    private static Dictionary<string, string> Read(string text) => new(
        from line in text.Split('\n', StringSplitOptions.TrimEntries)
        let type = line[..line.IndexOf(':', StringComparison.Ordinal)]
        from name in line[(type.Length + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)
        select KeyValuePair.Create(name, type));
}

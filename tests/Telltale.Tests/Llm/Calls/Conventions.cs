namespace Telltale.Tests;

/// <summary>The attributes of OpenTelemetry's conventions for generative AI, v1.41.1, with their types; and ours below the same name.</summary>
internal static class Conventions
{
    private const string Texts =
        """
        gen_ai.operation.name gen_ai.provider.name gen_ai.request.model gen_ai.response.model gen_ai.response.id gen_ai.output.type
        gen_ai.conversation.id gen_ai.agent.id gen_ai.agent.name gen_ai.agent.description gen_ai.agent.version gen_ai.tool.name
        gen_ai.tool.call.id gen_ai.tool.description gen_ai.tool.type gen_ai.tool.call.arguments gen_ai.tool.call.result
        gen_ai.tool.definitions gen_ai.data_source.id gen_ai.retrieval.documents gen_ai.retrieval.query.text
        gen_ai.system_instructions gen_ai.input.messages gen_ai.output.messages gen_ai.prompt.name gen_ai.workflow.name
        openai.request.service_tier openai.response.service_tier openai.response.system_fingerprint openai.api.type
        """;

    private const string Wholes =
        """
        gen_ai.request.max_tokens gen_ai.request.choice.count gen_ai.request.seed gen_ai.usage.input_tokens gen_ai.usage.output_tokens
        gen_ai.usage.cache_read.input_tokens gen_ai.usage.cache_creation.input_tokens gen_ai.usage.reasoning.output_tokens
        gen_ai.embeddings.dimension.count
        """;

    private const string Reals =
        """
        gen_ai.request.temperature gen_ai.request.top_p gen_ai.request.top_k gen_ai.request.frequency_penalty
        gen_ai.request.presence_penalty gen_ai.response.time_to_first_chunk gen_ai.usage.cost
        """;

    private const string Lists = "gen_ai.request.stop_sequences gen_ai.request.encoding_formats gen_ai.response.finish_reasons";

    private const string Switches = "gen_ai.request.stream";

    internal static Dictionary<string, Type> Types { get; } = new(
        [.. Of(Texts, typeof(string)), .. Of(Wholes, typeof(long)), .. Of(Reals, typeof(double)), .. Of(Lists, typeof(string[])), .. Of(Switches, typeof(bool))]);

    private static IEnumerable<KeyValuePair<string, Type>> Of(string names, Type type) =>
        names.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(name => KeyValuePair.Create(name, type));
}

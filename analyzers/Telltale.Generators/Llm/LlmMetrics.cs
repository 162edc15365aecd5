namespace Telltale.Generators;

/// <summary>Knows which metrics the runtime records of calls that are about models, as the conventions of v1.41.1 name them.</summary>
internal static class LlmMetrics
{
    private const string Duration = "gen_ai.client.operation.duration";

    private static readonly (string Name, string Type)[] s_shared =
    [
        ("gen_ai.operation.name", "string"), ("gen_ai.provider.name", "string"), ("gen_ai.request.model", "string"),
        ("gen_ai.response.model", "string"), ("server.address", "string"), ("server.port", "long"),
    ];

    private static readonly ManifestMetric[] s_all =
    [
        Metric("gen_ai.client.operation.cost", "{USD}", "double"),
        Metric(Duration, "s", "double", ("error.type", "string")),
        Metric("gen_ai.client.operation.time_per_output_chunk", "s", "double"),
        Metric("gen_ai.client.operation.time_to_first_chunk", "s", "double"),
        Metric("gen_ai.client.token.usage", "{token}", "long", ("gen_ai.token.type", "string")),
        Metric("telltale.llm.output_rate", "{token}/s", "double"),
    ];

    /// <summary>The names of those that a method of the kind has.</summary>
    internal static EquatableArray<string> Of(LlmKind kind, string operation, bool streams) => s_all
        .Select(static metric => metric.Name)
        .Where(name => kind == LlmKind.Call && operation != "fetch_response" ? streams || !name.EndsWith("_chunk", StringComparison.Ordinal) : name == Duration)
        .ToEquatableArray();

    /// <summary>Those of the names, described.</summary>
    internal static IEnumerable<ManifestMetric> Described(IEnumerable<string> names)
    {
        HashSet<string> wanted = [.. names];
        return s_all.Where(metric => wanted.Contains(metric.Name));
    }

    private static ManifestMetric Metric(string name, string unit, string type, params (string Name, string Type)[] more) => new(
        name, "Histogram", type, unit, null,
        s_shared.Concat(more).Select(static tag => new ManifestTag(tag.Name, tag.Type, IsDimension: true, IsSensitive: false)).ToEquatableArray());
}

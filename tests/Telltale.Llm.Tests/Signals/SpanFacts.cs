using System.Diagnostics;

namespace Telltale.Llm.Tests;

/// <summary>Reads attributes of spans.</summary>
internal static class SpanFacts
{
    internal static object? Tag(this Activity span, string name) => span.GetTagItem(name);

    internal static long? Input(this Activity span) => (long?)span.Tag("gen_ai.usage.input_tokens");

    internal static long? Output(this Activity span) => (long?)span.Tag("gen_ai.usage.output_tokens");

    internal static string[] Reasons(this Activity span) => (string[]?)span.Tag("gen_ai.response.finish_reasons") ?? [];

    internal static double? Cost(this Activity span) => (double?)span.Tag("gen_ai.usage.cost");
}

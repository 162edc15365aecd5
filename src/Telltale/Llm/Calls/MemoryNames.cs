namespace Telltale;

/// <summary>Names what is recorded of an agent's memory: by the latest conventions, and by ours in earlier ones, which do not have it.</summary>
internal sealed class MemoryNames(string prefix)
{
    private static readonly MemoryNames s_own = new("telltale.memory.");
    private static readonly MemoryNames s_latest = new("gen_ai.memory.");

    internal string Store { get; } = prefix + "store.id";

    internal string Record { get; } = prefix + "record.id";

    internal string Count { get; } = prefix + "record.count";

    internal string Query { get; } = prefix + "query.text";

    internal string Records { get; } = prefix + "records";

    internal static MemoryNames Of(LlmDialect dialect) => dialect == LlmDialect.Latest ? s_latest : s_own;
}

using Telltale;

namespace CodeAssistant;

/// <summary>What happens, said once: log line, metric and event of the span come from the same method.</summary>
internal static partial class Signals
{
    [LogEvent(LogLevel.Information, "{Developer} began conversation {Conversation}")]
    [Counter("assistant.conversations", Unit = "{conversation}", Description = "Conversations that developers began.")]
    internal static partial void Started(ILogger log, Developer developer, string conversation);

    [LogEvent(LogLevel.Debug, "Cache hit for {Language}")]
    [Counter("assistant.cache.hits", Unit = "{hit}", Description = "Completions that came from the cache.")]
    internal static partial void CacheHit(ILogger log, [Dimension("code.language")] Language language);

    [LogEvent(LogLevel.Debug, "Cache miss for {Language}")]
    [Counter("assistant.cache.misses", Unit = "{miss}", Description = "Completions that a model had to make.")]
    [SpanEvent("cache.miss")]
    internal static partial void CacheMiss(ILogger log, [Dimension("code.language")] Language language);

    [LogEvent(LogLevel.Information, "Completion {Completion} was {Verdict}")]
    [Counter("assistant.feedback", Unit = "{answer}", Description = "What developers did with completions.")]
    internal static partial void Answered(ILogger log, string completion, [Dimension("assistant.verdict")] Verdict verdict);

    [LogEvent(LogLevel.Information, "Indexed {Files} files")]
    [Histogram("assistant.index.files", Unit = "{file}", Description = "Files per run of the indexer.")]
    internal static partial void Indexed(ILogger log, [Value] int files);
}

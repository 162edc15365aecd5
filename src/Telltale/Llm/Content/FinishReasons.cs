namespace Telltale;

/// <summary>Why a model stopped, in the words of the standard's messages.</summary>
internal static class FinishReasons
{
    /// <summary>The standard's word for a provider's; the provider's own where the standard has none; <c>error</c> where there is none at all.</summary>
    /// <param name="reason">The provider's word, in lower case with underscores.</param>
    internal static string Standard(string? reason) => reason switch
    {
        null or "" => "error",
        "stop" or "end_turn" or "stop_sequence" or "endturn" or "stopsequence" or "completed" or "complete" => "stop",
        "length" or "max_tokens" or "maxtokens" or "max_output_tokens" or "model_context_window_exceeded" or "incomplete" => "length",
        "content_filter" or "contentfilter" or "refusal" or "safety" => "content_filter",
        "tool_call" or "tool_calls" or "tool_use" or "tooluse" or "toolcalls" or "function_call" or "functioncall" => "tool_call",
        _ => reason,
    };
}

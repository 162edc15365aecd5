namespace Telltale.Llm.Tests;

/// <summary>OpenAI's answers, as they come over the wire.</summary>
internal static class OpenAIWire
{
    internal const string Usage =
        """{"prompt_tokens":1000,"completion_tokens":200,"total_tokens":1200,"prompt_tokens_details":{"cached_tokens":400,"audio_tokens":0},"completion_tokens_details":{"reasoning_tokens":50,"audio_tokens":0}}""";

    internal static string Completion(string content = "Hello there", string model = "gpt-4o-2024-08-06", string usage = Usage) =>
        $$"""
        {"id":"chatcmpl-1","object":"chat.completion","created":1700000000,"model":"{{model}}","service_tier":"default","system_fingerprint":"fp_1",
         "choices":[{"index":0,"message":{"role":"assistant","content":"{{content}}","refusal":null},"finish_reason":"stop","logprobs":null}],
         "usage":{{usage}}}
        """;

    internal const string WithTool =
        """
        {"id":"chatcmpl-2","object":"chat.completion","created":1700000000,"model":"gpt-4o-2024-08-06",
         "choices":[{"index":0,"message":{"role":"assistant","content":null,"tool_calls":[{"id":"call_1","type":"function","function":{"name":"weather","arguments":"{\"city\":\"Bern\"}"}}]},"finish_reason":"tool_calls"}],
         "usage":{"prompt_tokens":10,"completion_tokens":5,"total_tokens":15}}
        """;

    /// <summary>A stream of so many pieces; the usage comes in the last event, which has no choices.</summary>
    internal static string[] Stream(int pieces = 4, string? usage = Usage) =>
    [
        Chunk("""{"role":"assistant","content":""}"""),
        .. Enumerable.Range(0, pieces - 1).Select(static i => Chunk($$"""{"content":"w{{i}} "}""")),
        Chunk("{}", "\"stop\""),
        .. usage is null ? [] : new[]
        {
            $$"""{"id":"chatcmpl-1","object":"chat.completion.chunk","created":1700000000,"model":"gpt-4o-2024-08-06","system_fingerprint":"fp_1","choices":[],"usage":{{usage}}}""",
        },
        "[DONE]",
    ];

    internal static string[] ToolStream { get; } =
    [
        Chunk("""{"role":"assistant","content":null,"tool_calls":[{"index":0,"id":"call_1","type":"function","function":{"name":"weather","arguments":""}}]}"""),
        Chunk("""{"tool_calls":[{"index":0,"function":{"arguments":"{\"city\":"}}]}"""),
        Chunk("""{"tool_calls":[{"index":0,"function":{"arguments":"\"Bern\"}"}}]}"""),
        Chunk("{}", "\"tool_calls\""),
        "[DONE]",
    ];

    internal const string Embeddings =
        """{"object":"list","data":[{"object":"embedding","index":0,"embedding":"AACAPwAAAEA="}],"model":"text-embedding-3-small","usage":{"prompt_tokens":12,"total_tokens":12}}""";

    internal const string Error =
        """{"error":{"message":"secret-key-123 is over its limit","type":"requests","param":null,"code":"rate_limit_exceeded"}}""";

    internal static string Response(string status = "completed", string more = "") =>
        $$$"""
        {"id":"resp_1","object":"response","created_at":1700000000,"status":"{{{status}}}","error":null,"incomplete_details":null{{{more}}},"instructions":null,"model":"gpt-4o-2024-08-06",
         "output":[{"type":"message","id":"msg_1","status":"completed","role":"assistant","content":[{"type":"output_text","text":"Hello there","annotations":[]}]}],
         "parallel_tool_calls":true,"previous_response_id":null,"service_tier":"default","temperature":1.0,"text":{"format":{"type":"text"}},"tool_choice":"auto","tools":[],"top_p":1.0,
         "usage":{"input_tokens":1000,"input_tokens_details":{"cached_tokens":400},"output_tokens":200,"output_tokens_details":{"reasoning_tokens":50},"total_tokens":1200},"metadata":{}}
        """.ReplaceLineEndings("");

    internal static string[] ResponseStream { get; } =
    [
        $$"""{"type":"response.created","sequence_number":0,"response":{{Response("in_progress")}}}""",
        """{"type":"response.output_item.added","sequence_number":1,"output_index":0,"item":{"type":"message","id":"msg_1","status":"in_progress","role":"assistant","content":[]}}""",
        """{"type":"response.output_text.delta","sequence_number":2,"item_id":"msg_1","output_index":0,"content_index":0,"delta":"Hello ","logprobs":[]}""",
        """{"type":"response.output_text.delta","sequence_number":3,"item_id":"msg_1","output_index":0,"content_index":0,"delta":"there","logprobs":[]}""",
        $$"""{"type":"response.completed","sequence_number":4,"response":{{Response()}}}""",
    ];

    private static string Chunk(string delta, string finish = "null") =>
        $$"""{"id":"chatcmpl-1","object":"chat.completion.chunk","created":1700000000,"model":"gpt-4o-2024-08-06","service_tier":"default","system_fingerprint":"fp_1","choices":[{"index":0,"delta":{{delta}},"logprobs":null,"finish_reason":{{finish}}}]}""";
}

namespace Telltale.Llm.Tests;

/// <summary>Anthropic's answers, as they come over the wire.</summary>
internal static class AnthropicWire
{
    private const string Usage =
        """{"input_tokens":5,"cache_creation_input_tokens":100,"cache_read_input_tokens":400,"cache_creation":{"ephemeral_5m_input_tokens":60,"ephemeral_1h_input_tokens":40},"output_tokens":42,"service_tier":"standard"}""";

    internal const string Message =
        $$"""
        {"id":"msg_01","type":"message","role":"assistant","model":"claude-sonnet-4-5-20250929","content":[{"type":"text","text":"Hello there"}],
         "stop_reason":"end_turn","stop_sequence":null,"usage":{{Usage}}}
        """;

    internal const string Error = """{"type":"error","error":{"type":"rate_limit_error","message":"secret-key-123 is over its limit"},"request_id":"req_1"}""";

    internal static (string, string)[] Stream { get; } =
    [
        ("message_start", """{"type":"message_start","message":{"id":"msg_01","type":"message","role":"assistant","model":"claude-sonnet-4-5-20250929","content":[],"stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":5,"cache_creation_input_tokens":100,"cache_read_input_tokens":400,"cache_creation":{"ephemeral_5m_input_tokens":60,"ephemeral_1h_input_tokens":40},"output_tokens":1,"service_tier":"standard"}}}"""),
        ("content_block_start", """{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}"""),
        ("ping", """{"type":"ping"}"""),
        ("content_block_delta", """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Hello "}}"""),
        ("content_block_delta", """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"there"}}"""),
        ("content_block_stop", """{"type":"content_block_stop","index":0}"""),
        ("message_delta", """{"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},"usage":{"output_tokens":42}}"""),
        ("message_stop", """{"type":"message_stop"}"""),
    ];
}

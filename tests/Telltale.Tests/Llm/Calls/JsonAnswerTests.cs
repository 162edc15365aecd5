using System.Text;
using System.Text.Json;

namespace Telltale.Tests;

/// <summary>Answers that a client leaves in JSON are read as far as they go.</summary>
public sealed class JsonAnswerTests
{
    private const string Chat =
        """
        {"id":"c-1","choices":[{"message":{"content":"{\"usage\":1}","tool_calls":[{"id":"x"}]},"finish_reason":"length"},{"finish_reason":null}],
         "usage":{"prompt_tokens":10,"prompt_tokens_details":{"cached_tokens":4,"audio_tokens":0,"more":{"cached_tokens":9}},"completion_tokens":7.5,
         "completion_tokens_details":{"reasoning_tokens":3}},"model":"m","more":[{"id":"no"}]}
        """;

    private const string Response =
        """
        {"id":"r-1","status":"completed","output":[{"type":"message","content":[{"type":"function_call"}]},{"type":"function_call"}],
         "usage":{"input_tokens":10,"input_tokens_details":{"cached_tokens":4},"output_tokens":2}}
        """;

    [Fact]
    public void Reads_a_chat()
    {
        LlmCall call = Read(Chat);
        Assert.Equal(("c-1", "m", 10L, 4L, 3L), (call.ResponseId, call.ResponseModel, call.InputTokens, call.CacheReadTokens, call.ReasoningTokens));
        Assert.Equal((null, null), (call.OutputTokens, call.InputAudioTokens));
        Assert.Equal(["length"], call.FinishReasons!);
    }

    [Fact]
    public void Reads_a_response()
    {
        LlmCall call = Read(Response);
        Assert.Equal(("r-1", 10L, 4L, 2L), (call.ResponseId, call.InputTokens, call.CacheReadTokens, call.OutputTokens));
        Assert.Equal(["tool_calls"], call.FinishReasons!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("data: {\"id\":\"c-1\"}")]
    [InlineData("[{\"id\":\"c-1\"}]")]
    [InlineData("{\"id\":7,\"usage\":null,\"choices\":{},\"output\":\"\",\"status\":true}")]
    public void Anything_else_says_nothing(string json)
    {
        LlmCall call = Read(json);
        Assert.Equal((null, null, null), (call.ResponseId, call.InputTokens, call.FinishReasons));
    }

    [Theory]
    [InlineData(Chat)]
    [InlineData(Response)]
    public void One_that_is_cut_off_fails_as_JSON_does(string json)
    {
        for (int length = 1; length < json.TrimEnd().Length; length++)
        {
            Assert.ThrowsAny<JsonException>(() => Read(json[..length]));
        }
    }

    private static LlmCall Read(string json)
    {
        LlmCall call = new(new LlmSettings("chat"));
        call.ReadJson(Encoding.UTF8.GetBytes(json));
        return call;
    }
}

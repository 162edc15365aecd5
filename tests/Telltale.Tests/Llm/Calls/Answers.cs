namespace Telltale.Tests;

/// <summary>What a client library answers.</summary>
internal sealed record Answer(
    string? Id = null,
    string? Model = null,
    string? Finish = null,
    long? Input = null,
    long? Output = null,
    long? CacheRead = null,
    long? CacheWrite = null,
    long? CacheWrite1h = null,
    long? Reasoning = null,
    string? Cost = null,
    string? ServiceTier = null)
{
    internal static Answer Gpt4o { get; } = new("chatcmpl-1", "gpt-4o-2024-08-06", "stop", 1000, 200, CacheRead: 400);
}

/// <summary>What generated code reads of such answers, whole ones and chunks of one alike.</summary>
internal static class AnswerReader
{
    internal static void Read(LlmCall call, Answer answer)
    {
        call.ResponseId = answer.Id;
        call.ResponseModel = answer.Model;
        call.Finish(answer.Finish);
        call.InputTokens = answer.Input;
        call.OutputTokens = answer.Output;
        call.CacheReadTokens = answer.CacheRead;
        call.CacheWriteTokens = answer.CacheWrite;
        call.CacheWrite1hTokens = answer.CacheWrite1h;
        call.ReasoningTokens = answer.Reasoning;
        call.Charge(answer.Cost);
        call.ResponseServiceTier = answer.ServiceTier;
    }
}

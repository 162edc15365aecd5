namespace Telltale.Tests;

/// <summary>What a model answered, in a type of the program's own.</summary>
internal sealed record Reply(string Text, string? Model, [property: TokenUsage(TokenKind.Input)] int Read, [property: TokenUsage(TokenKind.Output)] int? Written);

/// <summary>A piece of an answer.</summary>
internal readonly record struct Piece(string Text, int? PromptTokens, int? CompletionTokens);

/// <summary>Methods about a model, in both modes.</summary>
internal sealed partial class LlmSubject
{
    [LlmCall("openai", "gpt-4o")]
    internal async Task<Reply> AskAsync([ConversationId] string conversation, [UserId] string user, [LlmContent] string question)
    {
        await Task.Yield();
        return new Reply($"{conversation}{user}{question}", "gpt-4o-2024-08-06", 10, 2);
    }

    [LlmCall("openai"), Measured]
    internal partial IAsyncEnumerable<Piece> StreamAsync([LlmModel] string model);

    private static async IAsyncEnumerable<Piece> StreamCoreAsync(string model)
    {
        yield return new Piece(model, null, null);
        await Task.Yield();
        yield return new Piece("!", 10, 2);
    }

    [LlmTool]
    internal static int CurrentWeather([LlmContent] string city) => city.Length;

    [LlmAgent]
    internal async Task<string> HelpAsync(string question)
    {
        Reply reply = await AskAsync("c", "u", question);
        return reply.Text + CurrentWeather("Rome");
    }
}

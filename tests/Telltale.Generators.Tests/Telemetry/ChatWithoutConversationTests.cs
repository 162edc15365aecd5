namespace Telltale.Generators.Tests;

public class ChatWithoutConversationTests
{
    private const string Rule = "TELL5016";

    [Theory]
    [InlineData("while (true) { messages.AddMessages(await [|client.GetResponseAsync(messages)|]); }")]
    [InlineData("for (int i = 0; i < 9; i++) { var answer = await [|client.GetResponseAsync(messages, new ChatOptions { Temperature = 1 })|]; messages.AddRange(answer.Messages); }")]
    [InlineData("ChatOptions options = new() { Temperature = 1 }; while (true) { var answer = await [|client.GetResponseAsync(messages, options)|]; messages.AddRange(answer.Messages); }")]
    [InlineData("while (true) { await foreach (var update in [|client.GetStreamingResponseAsync(messages)|]) { } messages.Add(new(ChatRole.User, \"on\")); }")]
    public Task Triggers_on(string body) => Telemetry.Reports(Rule, Program(body));

    [Theory]
    [InlineData("await client.GetResponseAsync(messages);")]
    [InlineData("foreach (var text in texts) { await client.GetResponseAsync(text); }")]
    [InlineData("while (true) { await client.GetResponseAsync(messages); }")]
    [InlineData("ChatOptions options = new() { ConversationId = \"1\" }; while (true) { messages.AddMessages(await client.GetResponseAsync(messages, options)); }")]
    [InlineData("ChatOptions options = new() { AdditionalProperties = new() }; while (true) { messages.AddMessages(await client.GetResponseAsync(messages, options)); }")]
    [InlineData("ChatOptions options = new(); options.ConversationId = \"1\"; while (true) { messages.AddMessages(await client.GetResponseAsync(messages, options)); }")]
    [InlineData("while (true) { messages.AddMessages(await client.GetResponseAsync(messages, given)); }")]
    public Task Does_not_trigger_on(string body) => Telemetry.Reports(Rule, Program(body));

    private static string Program(string body) => $$"""
        using Microsoft.Extensions.AI;
        class Agent
        {
            async Task Run(IChatClient client, List<ChatMessage> messages, List<string> texts, ChatOptions given) { {{body}} }
        }
        """;
}

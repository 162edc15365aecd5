using System.ClientModel;
using System.Runtime.CompilerServices;
using OpenAI.Chat;

namespace Telltale.Llm.Tests;

/// <summary>What somebody's own code around a client looks like.</summary>
internal sealed class Own(ChatClient client)
{
    [LlmCall("openai", "gpt-4o", Prompt = "greet", PromptVersion = 3)]
    public async Task<ChatCompletion> GreetAsync([LlmContent] string name, CancellationToken stop) =>
        await client.CompleteChatAsync([new UserChatMessage(name)], cancellationToken: stop);

    /// <summary>What it returns says nothing of tokens: the calls inside do.</summary>
    [LlmCall("openai", "gpt-4o")]
    public async Task<string> TwiceAsync(CancellationToken stop)
    {
        ChatMessage[] messages = [new UserChatMessage("Hi")];
        ClientResult<ChatCompletion> first = await client.CompleteChatAsync(messages, cancellationToken: stop);
        ClientResult<ChatCompletion> second = await client.CompleteChatAsync(messages, cancellationToken: stop);
        return first.Value.Content[0].Text + second.Value.Content[0].Text;
    }

    [LlmCall("openai", Operation = LlmOperation.FetchResponse)]
    public async Task<ChatCompletion> FetchAsync(string id, CancellationToken stop) => await client.GetChatCompletionAsync(id, stop);

    [LlmCall("openai", "gpt-4o")]
    public async Task<(ChatCompletion Answer, int Tries)> TupleAsync(CancellationToken stop) =>
        (await client.CompleteChatAsync([new UserChatMessage("Hi")], cancellationToken: stop), 1);

    [LlmCall("openai", "gpt-4o")]
    public AsyncCollectionResult<StreamingChatCompletionUpdate> StreamAsync(CancellationToken stop) =>
        client.CompleteChatStreamingAsync([new UserChatMessage("Hi")], cancellationToken: stop);

    [LlmCall("openai", "gpt-4o", Capture = LlmCapture.SpanAndEvent)]
    public async Task<ChatCompletion> AboutAsync([UserId, Tag("customer"), Sensitive(DataKind.Contact)] string email, [LlmContent] string question, CancellationToken stop)
    {
        ChatCompletion answer = await client.CompleteChatAsync([new UserChatMessage(question + email)], cancellationToken: stop);
        return answer.Content[0].Text == email ? throw new InvalidOperationException(email) : answer;
    }

    /// <summary>The words alone: what was used is known to the call inside.</summary>
    [LlmCall("openai", "gpt-4o")]
    public async IAsyncEnumerable<string> WordsAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (StreamingChatCompletionUpdate update in client.CompleteChatStreamingAsync([new UserChatMessage("Hi")], cancellationToken: stop))
        {
            foreach (ChatMessageContentPart part in update.ContentUpdate)
            {
                yield return part.Text;
            }
        }
    }
}

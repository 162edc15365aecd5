using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Telltale;

namespace CodeAssistant;

/// <summary>The conversations of developers with the assistant.</summary>
internal sealed partial class Conversations(IChatClient model, Tools tools, ILogger<Conversations> log)
{
    private readonly ConcurrentDictionary<string, List<ChatMessage>> _all = new();

    internal bool Exists(string id) => _all.ContainsKey(id);

    internal string Start(Developer developer)
    {
        string id = Guid.NewGuid().ToString("N");
        _all[id] = [new(ChatRole.System, "You help developers with their code. Look things up before you answer.")];
        Signals.Started(log, developer, id);
        return id;
    }

    /// <summary>An agent: it asks the model, runs the tools that the model wants, and streams the answer.</summary>
    [LlmAgent("code-assistant", Version = "1")]
    internal partial IAsyncEnumerable<string> AskAsync([ConversationId] string id, [LlmContent] string question, CancellationToken cancellation);

    private async IAsyncEnumerable<string> AskCoreAsync(string id, string question, [EnumeratorCancellation] CancellationToken cancellation)
    {
        List<ChatMessage> messages = _all[id];
        messages.Add(new ChatMessage(ChatRole.User, question));
        ChatOptions options = new() { ConversationId = id, Temperature = 0.2f, Tools = tools.All };
        for (bool isDone = false; !isDone;)
        {
            List<ChatResponseUpdate> updates = [];
            await foreach (ChatResponseUpdate update in model.GetStreamingResponseAsync(messages, options, cancellation))
            {
                updates.Add(update);
                if (update.Text.Length > 0)
                {
                    yield return update.Text;
                }
            }

            messages.AddMessages(updates);
            FunctionCallContent[] wanted = [.. updates.SelectMany(static update => update.Contents).OfType<FunctionCallContent>()];
            isDone = wanted.Length == 0;
            foreach (FunctionCallContent call in wanted)
            {
                messages.Add(new ChatMessage(ChatRole.Tool, [new FunctionResultContent(call.CallId, await tools.RunAsync(call, cancellation))]));
            }
        }
    }
}

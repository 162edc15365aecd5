using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Extensions.AI;
using Telltale;

[assembly: TraceClients(Client.MicrosoftExtensionsAI)]

namespace Chat;

[Traced]
public sealed class Assistant(IChatClient client)
{
    [LlmAgent("helper")]
    public Task<ChatResponse> HelpAsync(IEnumerable<ChatMessage> messages, [LlmModel] string model) =>
        client.GetResponseAsync(messages, new ChatOptions { ModelId = model });

    public async Task<string> RunAsync()
    {
        await foreach (ChatResponseUpdate update in client.GetStreamingResponseAsync("hello"))
        {
        }

        return (await HelpAsync([], "m")).Text;
    }
}

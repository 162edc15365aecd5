namespace Telltale.Generators.Tests;

/// <summary>What calls of client libraries tell without any annotation.</summary>
public class TraceClientsTests
{
    private const string Usings = "using System.Collections.Generic; using System.Threading.Tasks; using Microsoft.Extensions.AI; using Telltale;\n";
    private static readonly string[] s_chat =
        ["chat gpt-4o Client {", "gen_ai.provider.name=openai", "gen_ai.usage.input_tokens=10", "gen_ai.usage.output_tokens=2", "server.address=api.openai.com"];

    [Fact]
    public void Records_every_call_of_a_traced_client()
    {
        string[] script = FakeClient.Script(Usings + """
            [assembly: TraceClients(Client.MicrosoftExtensionsAI)]
            static class Program
            {
                static async Task Main()
                {
                    IChatClient client = new Fake();
                    await client.GetResponseAsync([new ChatMessage(ChatRole.User, "hello")]);
                    await client.GetResponseAsync("hello");
                    await foreach (ChatResponseUpdate update in client.GetStreamingResponseAsync("hello")) { }
                }
            }
            """);
        Assert.Equal(3, script.Length);
        Assert.All(script, line => Assert.All(s_chat, part => Assert.Contains(part, line, StringComparison.Ordinal)));
        Assert.Contains("gen_ai.request.stream=True", script[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[assembly: TraceClients(Client.None)]")]
    [InlineData("[assembly: TraceClients(Client.Anthropic)]")]
    [InlineData("")]
    public void Leaves_other_clients_alone(string attribute) => Assert.Empty(FakeClient.Script(Usings + attribute + """

        static class Program { static async Task Main() => await ((IChatClient)new Fake()).GetResponseAsync("hello"); }
        """));

    [Fact]
    public void Gives_what_a_client_says_to_the_annotated_call_around_it()
    {
        string line = Assert.Single(FakeClient.Script(Usings + """
            [assembly: TraceClients(Client.All)]
            static class Program
            {
                [LlmCall("openai", "gpt-4o")] static async Task<string> Ask(IChatClient client) => (await client.GetResponseAsync("hello")).Text;
                static Task Main() => Ask(new Fake());
            }
            """));
        Assert.Contains("gen_ai.usage.input_tokens=10", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_a_call_around_a_client_once() => Assert.Single(FakeClient.Script(Usings + """
        [assembly: TraceClients(Client.All)]
        static class Program
        {
            [LlmCall("openai", "gpt-4o")] static Task<ChatResponse> Ask(IChatClient client, ChatOptions options) => client.GetResponseAsync("hello", options);
            static Task Main() => Ask(new Fake(), new() { Temperature = 0.2f });
        }
        """));

    [Fact]
    public void Lists_traced_calls_in_the_manifest()
    {
        string manifest = FakeClient.Run(Usings + """
            [assembly: TraceClients(Client.MicrosoftExtensionsAI)]
            static class Program { static async Task Main() => await ((IChatClient)new Fake()).GetResponseAsync("hello"); }
            """).Source("Telltale.Manifest.g.cs").Replace("\\\"", "\"", StringComparison.Ordinal);
        Assert.Contains("\"function\":\"Microsoft.Extensions.AI.ChatClientExtensions.GetResponseAsync\",\"mode\":\"callSite\",\"callSites\":1,\"llm\":{\"operation\":\"chat\"", manifest, StringComparison.Ordinal);
        Assert.Contains("{\"name\":\"gen_ai.client.token.usage\",\"kind\":\"Histogram\",\"type\":\"long\",\"unit\":\"{token}\"", manifest, StringComparison.Ordinal);
    }
}

using Drop = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.LlmStreamIsDropped>;
using Open = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.ClientCallIsNotRecorded>;
using Twice = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.ModelIsTracedTwice>;

namespace Telltale.Generators.Tests;

/// <summary>The rules about calls of client libraries: TELL2005, TELL2006 and TELL2008.</summary>
public class ClientRuleTests
{
    private const string Usings = "using Microsoft.Extensions.AI;\n";

    private static readonly Setting s_packages = new() { Packages = true };

    [Theory]
    [InlineData("", "Task M(IChatClient client) => client.[|GetResponseAsync|](\"hi\");")]
    [InlineData("", "Task? M(IChatClient? client) => client?.[|GetResponseAsync|](\"hi\");")]
    [InlineData("[assembly: TraceClients(Client.OpenAI)]", "Task M(IChatClient client) => client.[|GetResponseAsync|](\"hi\");")]
    [InlineData("[assembly: TraceClients(Client.MicrosoftExtensionsAI)]", "Task M(OpenAI.Chat.ChatClient client) => client.[|CompleteChatAsync|](\"hi\");")]
    public Task Reports_calls_that_nobody_records(string attribute, string member) => Open.Reports($"{Usings}{attribute}\nclass C {{ {member} }}", s_packages);

    [Theory]
    [InlineData("[assembly: TraceClients(Client.All)]", "Task M(IChatClient client) => client.GetResponseAsync(\"hi\");")]
    [InlineData("", "[LlmCall(\"openai\")] Task<ChatResponse> M(IChatClient client) => client.GetResponseAsync(\"hi\");")]
    [InlineData("", "[LlmCall(\"openai\")] private partial Task<ChatResponse> M(IChatClient client); private Task<ChatResponse> MCore(IChatClient client) => client.GetResponseAsync(\"hi\");")]
    [InlineData("", "void GetResponseAsync() => GetResponseAsync();")]
    public Task Is_content_with_calls_that_are_recorded(string attribute, string member) =>
        Open.Reports($"{Usings}{attribute}\npartial class C {{ {member} }}", s_packages);

    [Fact]
    public Task Is_content_with_clients_that_hand_on() => Open.Reports(Usings + """
        class C(IChatClient inner) : DelegatingChatClient(inner)
        {
            public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
                InnerClient.GetResponseAsync(messages, options, cancellationToken);
        }
        """, s_packages);

    [Theory]
    [InlineData("[|client.GetStreamingResponseAsync(\"hi\")|];")]
    [InlineData("_ = [|client.GetStreamingResponseAsync(\"hi\")|];")]
    [InlineData("var stream = [|client.GetStreamingResponseAsync(\"hi\")|];")]
    [InlineData("[|client.GetStreamingResponseAsync(\"hi\")|].WithCancellation(default);")]
    [InlineData("[|Own()|];")]
    public Task Reports_streams_that_are_dropped(string statement) => Drop.Reports(Body(statement), s_packages);

    [Theory]
    [InlineData("await foreach (var update in client.GetStreamingResponseAsync(\"hi\")) { }")]
    [InlineData("var stream = client.GetStreamingResponseAsync(\"hi\"); await foreach (var update in stream) { }")]
    [InlineData("Take(client.GetStreamingResponseAsync(\"hi\"));")]
    [InlineData("Kept = client.GetStreamingResponseAsync(\"hi\");")]
    [InlineData("_ = client.GetResponseAsync(\"hi\");")]
    [InlineData("await using var enumerator = Own().GetAsyncEnumerator();")]
    public Task Is_content_with_streams_that_somebody_has(string statement) => Drop.Reports(Body(statement), s_packages);

    [Theory]
    [InlineData("[assembly: TraceClients(Client.MicrosoftExtensionsAI)]", "void M(ChatClientBuilder b) => b.[|UseOpenTelemetry()|].Build();")]
    [InlineData("[assembly: TraceClients(Client.OpenAI)]", "void M() { [|AppContext.SetSwitch(\"OpenAI.Experimental.EnableOpenTelemetry\", true)|]; }", true)]
    [InlineData("[assembly: TraceClients(Client.Anthropic)]", "class T { public T AddSource(params string[] names) => this; } void M(T t) => t.AddSource(\"mine\", [|\"com.anthropic.sdk.csharp\"|]);")]
    [InlineData("", "[LlmCall] Task<ChatResponse> A() => null!; void M(ChatClientBuilder b) => b.[|UseOpenTelemetry()|].Build();")]
    public Task Reports_what_records_the_same_calls(string attribute, string member, bool isWhole = false) => Twice.Reports(
        $"{Usings}{attribute}\nclass C {{ {(isWhole ? member.Replace("[|AppContext.SetSwitch", "AppContext.[|SetSwitch", StringComparison.Ordinal) : member)} }}", s_packages);

    [Theory]
    [InlineData("", "void M(ChatClientBuilder b) => b.UseOpenTelemetry().Build();")]
    [InlineData("[assembly: TraceClients(Client.OpenAI)]", "void M(ChatClientBuilder b) => b.UseOpenTelemetry().Build();")]
    [InlineData("[assembly: TraceClients(Client.OpenAI)]", "void M() { AppContext.SetSwitch(\"OpenAI.Experimental.EnableOpenTelemetry\", false); }")]
    [InlineData("[assembly: TraceClients(Client.All)]", "class T { public T AddSource(params string[] names) => this; } void M(T t) => t.AddSource(\"mine\");")]
    [InlineData("", "internal record A(int InputTokens); [LlmCall] A Own() => null!; void M(ChatClientBuilder b) => b.UseOpenTelemetry().Build();")]
    public Task Is_content_with_what_records_other_calls(string attribute, string member) => Twice.Reports($"{Usings}{attribute}\nclass C {{ {member} }}", s_packages);

    private static string Body(string statement) => Usings + $$"""
        class C
        {
            IAsyncEnumerable<ChatResponseUpdate>? Kept;
            void Take(object stream) { }
            [LlmCall] async IAsyncEnumerable<string> Own() { await Task.Yield(); yield return ""; }
            async Task M(IChatClient client) { await Task.Yield(); {{statement}} }
        }
        """;
}

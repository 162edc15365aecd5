using Microsoft.CodeAnalysis;

namespace Telltale.Generators.Tests;

/// <summary>What programs about models are compiled with: the libraries, and a chat client that answers by itself.</summary>
internal static class FakeClient
{
    internal const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Extensions.AI;

        public sealed class Fake : IChatClient
        {
            public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
            {
                await Task.Yield();
                return new ChatResponse(new ChatMessage(ChatRole.Assistant, "hi"))
                {
                    ResponseId = "r1", ModelId = "gpt-4o-2024-08-06", FinishReason = ChatFinishReason.Stop,
                    Usage = new UsageDetails { InputTokenCount = 10, OutputTokenCount = 2 },
                };
            }

            public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
            {
                await Task.Yield();
                yield return new ChatResponseUpdate(ChatRole.Assistant, "h") { ResponseId = "r2", ModelId = "gpt-4o-2024-08-06" };
                yield return new ChatResponseUpdate(ChatRole.Assistant, "i") { FinishReason = ChatFinishReason.Stop };
                yield return new ChatResponseUpdate { Contents = [new UsageContent(new UsageDetails { InputTokenCount = 10, OutputTokenCount = 2 })] };
            }

            public object? GetService(Type serviceType, object? serviceKey = null) =>
                serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("openai", new Uri("https://api.openai.com/v1"), "gpt-4o") : null;

            public void Dispose()
            {
            }
        }
        """;

    private static readonly MetadataReference[] s_libraries = [.. References.Packages.Except(References.All)];

    /// <summary>The program with the client, run through all generators.</summary>
    internal static Run Run(params string[] sources) => Tests.Run.Of(Tests.Run.Compile([.. sources, Source], s_libraries));

    /// <summary>What such a program tells; durations and rates are left out, as they are tested where they are made.</summary>
    internal static string[] Script(params string[] sources) => Spans(Run(sources).Output);

    /// <summary>What a program without libraries tells of its spans, and of its tokens and costs.</summary>
    internal static string[] Spans(Compilation program) =>
        [.. Tests.Script.Of(program).Where(static line => !line.StartsWith("gen_ai.client.operation.", StringComparison.Ordinal) && !line.StartsWith("telltale.llm.", StringComparison.Ordinal) && !line.StartsWith("gen_ai.client.token", StringComparison.Ordinal))];
}

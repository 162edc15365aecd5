using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators.Tests;

/// <summary>What programs about models are compiled with: the libraries, and a chat client that answers by itself.</summary>
internal static partial class FakeClient
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

    private static readonly string[] s_metrics = ["gen_ai.client.", "gen_ai.invoke_", "gen_ai.execute_", "telltale.llm."];

    private static readonly MetadataReference[] s_libraries = [.. References.Packages.Except(References.All)];

    /// <summary>The program with the client, run through all generators.</summary>
    internal static Run Run(params string[] sources) => Tests.Run.Of(Tests.Run.Compile([.. sources, Source], s_libraries));

    /// <summary>What such a program tells; durations and rates are left out, as they are tested where they are made.</summary>
    internal static string[] Script(params string[] sources) => Spans(Run(sources).Output);

    /// <summary>What a program tells of its spans, each with its attributes sorted, as nobody promised an order, and without costs, as prices change.</summary>
    internal static string[] Spans(Compilation program) =>
    [
        .. Tests.Script.Of(program)
            .Where(static line => !s_metrics.Any(metric => line.StartsWith(metric, StringComparison.Ordinal)))
            .Select(static line => Attributes().Replace(line, static all =>
                "{" + string.Join(", ", Separator().Split(all.Groups[1].Value).Where(static tag => !tag.Contains("cost", StringComparison.Ordinal)).Order(StringComparer.Ordinal)) + "}")),
    ];

    [GeneratedRegex(@"\{(.*)\}")]
    private static partial Regex Attributes();

    [GeneratedRegex(@", (?=[a-z_.]+=)")]
    private static partial Regex Separator();
}

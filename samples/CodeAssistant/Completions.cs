using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Distributed;
using Telltale;

namespace CodeAssistant;

/// <summary>Completes code as it is typed: from the cache, or by the model.</summary>
internal sealed partial class Completions(IChatClient model, IDistributedCache cache, ILogger<Completions> log)
{
    private static readonly DistributedCacheEntryOptions s_kept = new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(10) };

    [Traced, Measured(Name = "assistant.completion.duration")]
    internal partial Task<Completion> CompleteAsync(string prefix, [Dimension("code.language")] Language language, CancellationToken cancellation);

    private async Task<Completion> CompleteCoreAsync(string prefix, Language language, CancellationToken cancellation)
    {
        string id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{language}\n{prefix}")))[..16];
        if (await cache.GetStringAsync(id, cancellation) is { } known)
        {
            Signals.CacheHit(log, language);
            return new Completion(id, known, FromCache: true);
        }

        Signals.CacheMiss(log, language);
        string text = await GenerateAsync(prefix, language, cancellation);
        await cache.SetStringAsync(id, text, s_kept, cancellation);
        return new Completion(id, text, FromCache: false);
    }

    // The method returns text alone: model and tokens come from the call of the client inside.
    [LlmCall(Prompt = "complete-code", PromptVersion = 3)]
    private partial Task<string> GenerateAsync([LlmContent] string prefix, Language language, CancellationToken cancellation);

    private async Task<string> GenerateCoreAsync(string prefix, Language language, CancellationToken cancellation)
    {
        ChatOptions options = new() { MaxOutputTokens = 64, Temperature = 0, StopSequences = ["\n\n"] };
        ChatResponse response = await model.GetResponseAsync([new(ChatRole.System, $"Continue this {language} code."), new(ChatRole.User, prefix)], options, cancellation);
        return response.Text;
    }
}

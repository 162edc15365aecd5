namespace Telltale;

/// <summary>What one LLM call used, in tokens, as far as its provider said so.</summary>
/// <remarks>
/// Counts are <em>inclusive</em>, as in OpenTelemetry's conventions: <see cref="InputTokens"/> contains what was read from and written to the
/// cache, audio and images; <see cref="OutputTokens"/> contains reasoning, audio and images. Anthropic reports input exclusively: add its three
/// numbers. A count that is not known is <see langword="null"/>, which is also the default of each, and what a negative one becomes.
/// </remarks>
public readonly record struct LlmUsage
{
    // Each count is kept plus one, so that the default of the struct says "not known" and never "nothing", which would cost nothing.
    private readonly long _input;
    private readonly long _output;
    private readonly long _cacheRead;
    private readonly long _cacheWrite;
    private readonly long _cacheWrite1h;
    private readonly long _reasoning;
    private readonly long _inputAudio;
    private readonly long _outputAudio;
    private readonly long _inputImage;
    private readonly long _outputImage;
    private readonly long _requests;
    private readonly long _webSearches;

    /// <summary>The usage with the two counts that nearly every call has.</summary>
    /// <param name="inputTokens">As <see cref="InputTokens"/>.</param>
    /// <param name="outputTokens">As <see cref="OutputTokens"/>.</param>
    public LlmUsage(long? inputTokens, long? outputTokens)
    {
        InputTokens = inputTokens;
        OutputTokens = outputTokens;
    }

    /// <summary>All tokens of the prompt: fresh, read from the cache, written to it, of audio and of images.</summary>
    public long? InputTokens { get => Known(_input); init => _input = Kept(value); }

    /// <summary>All tokens of the answer: text, reasoning, audio and images.</summary>
    public long? OutputTokens { get => Known(_output); init => _output = Kept(value); }

    /// <summary>Of <see cref="InputTokens"/>, those read from the prompt cache.</summary>
    public long? CacheReadTokens { get => Known(_cacheRead); init => _cacheRead = Kept(value); }

    /// <summary>Of <see cref="InputTokens"/>, those written to the prompt cache, for whatever time.</summary>
    public long? CacheWriteTokens { get => Known(_cacheWrite); init => _cacheWrite = Kept(value); }

    /// <summary>Of <see cref="CacheWriteTokens"/>, those written to be kept for one hour (Anthropic's <c>ephemeral_1h</c>).</summary>
    public long? CacheWrite1hTokens { get => Known(_cacheWrite1h); init => _cacheWrite1h = Kept(value); }

    /// <summary>Of <see cref="OutputTokens"/>, those the model thought with.</summary>
    public long? ReasoningTokens { get => Known(_reasoning); init => _reasoning = Kept(value); }

    /// <summary>Of <see cref="InputTokens"/>, those of audio that did not come from the cache.</summary>
    public long? InputAudioTokens { get => Known(_inputAudio); init => _inputAudio = Kept(value); }

    /// <summary>Of <see cref="OutputTokens"/>, those of audio.</summary>
    public long? OutputAudioTokens { get => Known(_outputAudio); init => _outputAudio = Kept(value); }

    /// <summary>Of <see cref="InputTokens"/>, those of images that did not come from the cache.</summary>
    public long? InputImageTokens { get => Known(_inputImage); init => _inputImage = Kept(value); }

    /// <summary>Of <see cref="OutputTokens"/>, those of images.</summary>
    public long? OutputImageTokens { get => Known(_outputImage); init => _outputImage = Kept(value); }

    /// <summary>The requests made, for models that charge each of them. One where it is not said.</summary>
    public long? Requests { get => Known(_requests); init => _requests = Kept(value); }

    /// <summary>The web searches that the provider made for the call.</summary>
    public long? WebSearches { get => Known(_webSearches); init => _webSearches = Kept(value); }

    /// <summary>Whether neither the prompt's nor the answer's tokens are known, so that no cost can be.</summary>
    internal bool IsUnknown => _input == 0 && _output == 0;

    private static long? Known(long kept) => kept == 0 ? null : kept - 1;

    private static long Kept(long? count) =>
        count is not { } known || known < 0 ? 0 : Math.Min(known, long.MaxValue - 1) + 1;
}

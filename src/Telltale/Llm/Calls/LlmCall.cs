using System.ComponentModel;

namespace Telltale;

/// <summary>
/// One call of a model, tool or agent while it is under way: what generated code reads from its arguments and its result. A value that is not
/// known is <see langword="null"/>, and setting null takes nothing away.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class LlmCall
{
    internal LlmCall()
    {
    }

    // ---- Before the span begins, so that samplers see it.

    /// <summary>The provider.</summary>
    public string? Provider { get; set { field = value ?? field; } }

    /// <summary>The model that is asked for.</summary>
    public string? Model { get; set { field = value ?? field; } }

    /// <summary>Where the model is reached: <c>server.address</c> and <c>server.port</c>.</summary>
    public Uri? Endpoint { get; set { field = value ?? field; } }

    // ---- What the request says.

    /// <summary>The temperature.</summary>
    public double? Temperature { get; set { field = value ?? field; } }

    /// <summary>The nucleus.</summary>
    public double? TopP { get; set { field = value ?? field; } }

    /// <summary>How many candidates are looked at.</summary>
    public double? TopK { get; set { field = value ?? field; } }

    /// <summary>The penalty on what was said often.</summary>
    public double? FrequencyPenalty { get; set { field = value ?? field; } }

    /// <summary>The penalty on what was said.</summary>
    public double? PresencePenalty { get; set { field = value ?? field; } }

    /// <summary>The most tokens of the answer.</summary>
    public long? MaxTokens { get; set { field = value ?? field; } }

    /// <summary>How many answers are asked for.</summary>
    public long? ChoiceCount { get; set { field = value ?? field; } }

    /// <summary>The seed.</summary>
    public long? Seed { get; set { field = value ?? field; } }

    /// <summary>What ends the answer.</summary>
    public IEnumerable<string>? StopSequences { get; set { field = value ?? field; } }

    /// <summary>The formats of vectors that are asked for.</summary>
    public IEnumerable<string>? EncodingFormats { get; set { field = value ?? field; } }

    /// <summary>The dimensions of vectors.</summary>
    public long? Dimensions { get; set { field = value ?? field; } }

    /// <summary>The kind of answer: <c>text</c>, <c>json</c>, <c>image</c> or <c>speech</c>.</summary>
    public string? OutputType { get; set { field = value ?? field; } }

    /// <summary>OpenAI's service tier, as asked for.</summary>
    public string? RequestServiceTier { get; set { field = value ?? field; } }

    /// <summary>OpenAI's interface: <c>chat_completions</c> or <c>responses</c>.</summary>
    public string? ApiType { get; set { field = value ?? field; } }

    /// <summary>The conversation.</summary>
    public string? ConversationId { get; set { field = value ?? field; } }

    /// <summary>For whom the call is made, redacted.</summary>
    public string? UserId { get; set { field = value ?? field; } }

    /// <summary>The name of the prompt.</summary>
    public string? PromptName { get; set { field = value ?? field; } }

    /// <summary>The version of the prompt.</summary>
    public long? PromptVersion { get; set { field = value ?? field; } }

    /// <summary>The agent's name, where it is not always the same.</summary>
    public string? AgentName { get; set { field = value ?? field; } }

    /// <summary>The agent's id, where it is not always the same.</summary>
    public string? AgentId { get; set { field = value ?? field; } }

    /// <summary>The id by which the model asked for the tool.</summary>
    public string? ToolCallId { get; set { field = value ?? field; } }

    /// <summary>The memory store.</summary>
    public string? MemoryStore { get; set { field = value ?? field; } }

    /// <summary>The memory record.</summary>
    public string? MemoryRecord { get; set { field = value ?? field; } }

    /// <summary>How many memory records or documents there are.</summary>
    public long? RecordCount { get; set { field = value ?? field; } }

    // ---- What the answer says.

    /// <summary>The id of the answer.</summary>
    public string? ResponseId { get; set { field = value ?? field; } }

    /// <summary>The model that answered.</summary>
    public string? ResponseModel { get; set { field = value ?? field; } }

    /// <summary>OpenAI's service tier, as given.</summary>
    public string? ResponseServiceTier { get; set { field = value ?? field; } }

    /// <summary>OpenAI's fingerprint of the system.</summary>
    public string? SystemFingerprint { get; set { field = value ?? field; } }

    /// <summary>All tokens of the prompt, caches included.</summary>
    public long? InputTokens { get; set { field = value ?? field; } }

    /// <summary>All tokens of the answer, reasoning included.</summary>
    public long? OutputTokens { get; set { field = value ?? field; } }

    /// <summary>The tokens read from the cache.</summary>
    public long? CacheReadTokens { get; set { field = value ?? field; } }

    /// <summary>The tokens written to the cache.</summary>
    public long? CacheWriteTokens { get; set { field = value ?? field; } }

    /// <summary>Of those, the tokens kept for one hour.</summary>
    public long? CacheWrite1hTokens { get; set { field = value ?? field; } }

    /// <summary>The tokens the model thought with.</summary>
    public long? ReasoningTokens { get; set { field = value ?? field; } }

    /// <summary>The tokens of audio in the prompt.</summary>
    public long? InputAudioTokens { get; set { field = value ?? field; } }

    /// <summary>The tokens of audio in the answer.</summary>
    public long? OutputAudioTokens { get; set { field = value ?? field; } }

    /// <summary>The web searches that the provider made.</summary>
    public long? WebSearches { get; set { field = value ?? field; } }

    /// <summary>Adds a reason why the model stopped, in the provider's words and in lower case. Null and a repeated one add nothing.</summary>
    /// <param name="reason">The reason.</param>
    public partial void Finish(string? reason);

    /// <summary>Takes the cost that the provider or a proxy says, in US dollars. It holds before the price table.</summary>
    /// <param name="reported">The text of a header such as <c>x-litellm-response-cost</c>.</param>
    public partial void Charge(string? reported);

    /// <inheritdoc cref="Charge(string)"/>
    /// <param name="dollars">The amount.</param>
    public partial void Charge(decimal? dollars);

    /// <summary>Records that the arguments could not be read; the call itself goes on.</summary>
    /// <param name="failure">What a getter threw.</param>
    public partial void ReadFails(Exception failure);

    // ---- Content.

    /// <summary>Whether content is recorded at all: if not, it need not be read.</summary>
    public partial bool CapturesContent { get; }

    /// <summary>The messages that are sent.</summary>
    public partial LlmMessages Input { get; }

    /// <summary>The messages that come back. Chunks of a stream are added to the last one.</summary>
    public partial LlmMessages Output { get; }

    /// <summary>The instructions that stand apart from the messages: parts without a role.</summary>
    public partial LlmMessages Instructions { get; }

    // ---- Numbers as client libraries have them.

    /// <summary>A number as it is written in decimal: 0.2 of single precision is 0.2.</summary>
    /// <param name="value">The number.</param>
    public static double? Number(float? value) => value is { } known ? double.Parse(known.ToString("R", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <inheritdoc cref="Number(float?)"/>
    public static double? Number(double? value) => value;

    /// <inheritdoc cref="Number(float?)"/>
    public static double? Number(decimal? value) => (double?)value;

    /// <inheritdoc cref="Number(float?)"/>
    public static double? Number(long? value) => value;

    /// <inheritdoc cref="Number(float?)"/>
    public static double? Number(int? value) => value;
}

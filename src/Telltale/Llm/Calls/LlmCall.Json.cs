namespace Telltale;

/// <summary>How an answer is read that OpenAI's client leaves in JSON.</summary>
public sealed partial class LlmCall
{
    /// <summary>Reads an answer: a chat's, a response or embeddings. Anything else says nothing.</summary>
    /// <param name="json">The body of the HTTP response.</param>
    /// <exception cref="System.Text.Json.JsonException">It begins as an object and is none; what was read before that stays.</exception>
    public void ReadJson(ReadOnlyMemory<byte> json)
    {
        if (json.Span is [(byte)'{', ..])
        {
            new JsonAnswer(this, json.Span).Read();
        }
    }
}

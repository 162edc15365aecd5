using System.ComponentModel;

namespace Telltale;

/// <summary>
/// Writes messages as OpenTelemetry's message JSON (v1.41.1), redacted part by part and cut to <see cref="LlmTelemetry.MaxContentLength"/>. Used
/// by generated code, only where content is captured.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class LlmMessages
{
    /// <summary>Begins a message; the one before it is ended.</summary>
    /// <param name="role">Who speaks: <c>system</c>, <c>user</c>, <c>assistant</c>, <c>tool</c> or any other.</param>
    /// <param name="name">The speaker's name, redacted as a name.</param>
    public partial void Begin(string? role, string? name = null);

    /// <summary>Adds text. Text after text of the same message, as chunks are, is added to the same part.</summary>
    /// <param name="text">The text.</param>
    public partial void Text(string? text);

    /// <summary>Adds what the model thought.</summary>
    /// <param name="text">The text.</param>
    public partial void Reasoning(string? text);

    /// <summary>Adds a call of a tool that the model asks for.</summary>
    /// <param name="id">The id of the call.</param>
    /// <param name="name">The tool.</param>
    /// <param name="arguments">The arguments: a JSON text, or an object, of which sensitive members are redacted.</param>
    public partial void ToolCall(string? id, string? name, object? arguments);

    /// <summary>Adds what a tool answered.</summary>
    /// <param name="id">The id of the call.</param>
    /// <param name="response">The answer: text, or an object, of which sensitive members are redacted.</param>
    public partial void ToolResponse(string? id, object? response);

    /// <summary>Adds data, of which only kind and length are recorded.</summary>
    /// <param name="mimeType">Its type.</param>
    /// <param name="length">How many bytes it has, if that is known.</param>
    public partial void Blob(string? mimeType, long? length);

    /// <summary>Adds a reference to a file that the provider has.</summary>
    /// <param name="mimeType">Its type.</param>
    /// <param name="id">Its id.</param>
    public partial void File(string? mimeType, string? id);

    /// <summary>Adds a reference to data elsewhere. User, password and query of the address are left out.</summary>
    /// <param name="mimeType">Its type.</param>
    /// <param name="uri">Where it is.</param>
    public partial void Link(string? mimeType, Uri? uri);

    /// <summary>Adds a part of any other kind, without its content.</summary>
    /// <param name="type">The kind.</param>
    public partial void Other(string? type);

    /// <summary>Adds the definition of a tool that the model may ask for.</summary>
    /// <param name="type">The sort of tool: <c>function</c> by default.</param>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="parameters">The schema of its parameters: a JSON text or element.</param>
    public partial void Tool(string? type, string? name, string? description, object? parameters);

    /// <summary>Ends the message.</summary>
    /// <param name="finishReason">Why the model stopped, in the provider's words: it is written in the standard's.</param>
    public partial void End(string? finishReason = null);
}

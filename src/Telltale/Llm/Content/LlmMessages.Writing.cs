namespace Telltale;

/// <summary>The writing of messages.</summary>
public sealed partial class LlmMessages
{
    internal LlmMessages()
    {
    }

    /// <inheritdoc/>
    public partial void Begin(string? role, string? name)
    {
    }

    /// <inheritdoc/>
    public partial void Text(string? text)
    {
    }

    /// <inheritdoc/>
    public partial void Reasoning(string? text)
    {
    }

    /// <inheritdoc/>
    public partial void ToolCall(string? id, string? name, object? arguments)
    {
    }

    /// <inheritdoc/>
    public partial void ToolResponse(string? id, object? response)
    {
    }

    /// <inheritdoc/>
    public partial void Blob(string? mimeType, long? length)
    {
    }

    /// <inheritdoc/>
    public partial void File(string? mimeType, string? id)
    {
    }

    /// <inheritdoc/>
    public partial void Link(string? mimeType, Uri? uri)
    {
    }

    /// <inheritdoc/>
    public partial void Other(string? type)
    {
    }

    /// <inheritdoc/>
    public partial void End(string? finishReason)
    {
    }
}

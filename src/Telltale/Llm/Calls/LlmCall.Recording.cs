namespace Telltale;

/// <summary>How a call is written to its span and to the metrics.</summary>
public sealed partial class LlmCall
{
    /// <inheritdoc/>
    public partial bool CapturesContent => false;

    /// <inheritdoc/>
    public partial LlmMessages Input => field ??= new LlmMessages();

    /// <inheritdoc/>
    public partial LlmMessages Output => field ??= new LlmMessages();

    /// <inheritdoc/>
    public partial LlmMessages Instructions => field ??= new LlmMessages();

    /// <inheritdoc/>
    public partial void Finish(string? reason)
    {
    }

    /// <inheritdoc/>
    public partial void Charge(string? reported)
    {
    }

    /// <inheritdoc/>
    public partial void Charge(decimal? dollars)
    {
    }

    /// <inheritdoc/>
    public partial void ReadFails(Exception failure)
    {
    }
}

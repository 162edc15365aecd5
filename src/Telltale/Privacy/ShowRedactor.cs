using Microsoft.Extensions.Compliance.Redaction;

namespace Telltale;

/// <summary>Writes the text as it is: for what people write, where somebody decided so.</summary>
internal sealed class ShowRedactor : Redactor
{
    internal static readonly ShowRedactor Instance = new();

    public override int GetRedactedLength(ReadOnlySpan<char> input) => input.Length;

    public override int Redact(ReadOnlySpan<char> source, Span<char> destination)
    {
        source.CopyTo(destination);
        return source.Length;
    }
}

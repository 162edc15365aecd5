using Microsoft.Extensions.Compliance.Redaction;

namespace Telltale;

/// <summary>Writes nothing.</summary>
internal sealed class EraseRedactor : Redactor
{
    internal static readonly EraseRedactor Instance = new();

    public override int GetRedactedLength(ReadOnlySpan<char> input) => 0;

    public override int Redact(ReadOnlySpan<char> source, Span<char> destination) => 0;
}

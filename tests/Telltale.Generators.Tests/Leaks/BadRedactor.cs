using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;

namespace Telltale.Generators.Tests;

/// <summary>A redactor that does what none should.</summary>
internal sealed class BadRedactor(BadRedactor.Way way) : Redactor
{
    internal enum Way
    {
        None,
        ThrowsWhenAsked,
        ThrowsWhenMeasuring,
        ThrowsWhenWriting,
        IsTooLong,
        IsNegative,
        WritesMoreThanThereIs,
        HandsThrough,
        HandsThroughInCapitals,
    }

    public override int GetRedactedLength(ReadOnlySpan<char> input) => way switch
    {
        Way.ThrowsWhenMeasuring => throw new InvalidOperationException(input.ToString()),
        Way.IsTooLong => int.MaxValue,
        Way.IsNegative => -1,
        _ => input.Length,
    };

    public override int Redact(ReadOnlySpan<char> source, Span<char> destination)
    {
        source.CopyTo(destination);
        if (way == Way.HandsThroughInCapitals)
        {
            source.ToUpperInvariant(destination);
        }

        return way switch
        {
            Way.ThrowsWhenWriting => throw new InvalidOperationException(source.ToString()),
            Way.WritesMoreThanThereIs => destination.Length + 1,
            _ => source.Length,
        };
    }

    internal sealed class Provider(Way way) : IRedactorProvider
    {
        public Redactor GetRedactor(DataClassificationSet classifications) => way switch
        {
            Way.None => null!,
            Way.ThrowsWhenAsked => throw new InvalidOperationException("No redactor."),
            _ => new BadRedactor(way),
        };
    }
}

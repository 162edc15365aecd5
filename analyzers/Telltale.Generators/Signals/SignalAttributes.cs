using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>The attributes that make a method a signal.</summary>
internal static class SignalAttributes
{
    /// <summary>Those of instruments, and the types of these.</summary>
    internal static readonly (string Attribute, string Kind)[] Instruments =
    [
        (KnownTypes.Counter, "Counter"), (KnownTypes.UpDownCounter, "UpDownCounter"), (KnownTypes.Histogram, "Histogram"),
        (KnownTypes.Gauge, "Gauge"),
    ];

    /// <summary>All of them; a method is read by the first that it has.</summary>
    internal static readonly string[] All =
        [KnownTypes.LogEvent, .. Instruments.Select(static instrument => instrument.Attribute), KnownTypes.SpanEvent];

    /// <summary>Whether the method has one.</summary>
    internal static bool StandOn(IMethodSymbol method) => First(method) is not null;

    /// <summary>The first one the method has.</summary>
    internal static string? First(IMethodSymbol method)
    {
        AttributeData[] attributes = [.. method.GetAttributes()];
        return attributes.Length == 0 ? null
            : All.FirstOrDefault(name => attributes.Any(attribute => attribute.AttributeClass.Is(name)));
    }
}

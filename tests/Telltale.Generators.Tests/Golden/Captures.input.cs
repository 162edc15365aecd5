using System;
using Telltale;

namespace Shop;

public record Address
{
    [Tag]
    public string? City { get; init; }

    [Tag, Sensitive(DataKind.Location)]
    public required string Street { get; init; }

    [Dimension]
    public int Zone { get; init; }
}

public static class Parcels
{
    [Traced, Measured]
    public static bool Send(
        [Tag(AtStart = true)] Guid id, [Tags("to")] Address? address, [Baggage("tenant")] string tenant, [CorrelationId] string job, [Tag] out DateTime due)
    {
        due = DateTime.UnixEpoch;
        return true;
    }

    public static bool Run() => Send(Guid.Empty, null, "a", "b", out _);
}

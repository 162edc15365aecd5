using System;
using Microsoft.Extensions.Logging;
using Telltale;

namespace Shop;

public static partial class Log
{
    [LogEvent(LogLevel.Information, "Order {Id} of {Mail} at {at:t} took {Elapsed,8:N1}", EventId = 7)]
    public static partial void Placed(
        ILogger log,
        int id,
        Guid request,
        [Sensitive(DataKind.Contact)] string mail,
        DateTimeOffset at,
        double? elapsed,
        DayOfWeek day,
        ReadOnlySpan<char> note,
        Uri link,
        Exception failure);
}

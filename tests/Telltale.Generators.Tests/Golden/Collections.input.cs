using System;
using System.Collections.Generic;
using Microsoft.Extensions.Logging;
using Telltale;

namespace Shop;

public readonly record struct Line(string Name, int Count);

public static partial class Log
{
    [LogEvent(LogLevel.Debug, "{Ids} {Lines} {Prices}")]
    public static partial void Listed(
        ILogger log, int[] ids, IReadOnlyList<Line?> lines, Dictionary<string, decimal> prices, (DayOfWeek Day, object What) pair);
}

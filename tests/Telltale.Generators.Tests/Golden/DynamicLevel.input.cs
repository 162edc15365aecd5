using System;
using Microsoft.Extensions.Logging;
using Telltale;

public static partial class Log
{
    [LogEvent("Tried {Times} times")]
    public static partial void Tried(this ILogger? log, LogLevel level, int times, Exception? cause);

    [LogEvent(LogLevel.Critical, SkipEnabledCheck = true)]
    public static partial void Failed(ILogger log);
}

using Microsoft.Extensions.Logging;

namespace Telltale;

/// <summary>
/// Writes a log event each time the method is called: a <see langword="partial"/> <see langword="void"/> method without a body, which the
/// generator implements. Together with <see cref="CounterAttribute"/>, <see cref="HistogramAttribute"/>, <see cref="SpanEventAttribute"/>
/// and the like one method is several signals.
/// </summary>
/// <remarks>
/// <para>
/// The logger is a parameter, or else the one field, property or primary-constructor parameter of the type that is an
/// <see cref="ILogger"/>. The first <see cref="Exception"/> parameter is the event's exception. Every other parameter is a property of the
/// event, whether the message names it or not.
/// </para>
/// <para>
/// A value that is classified as sensitive is redacted before it reaches a logger; an object with sensitive members is written member by
/// member. While the level is off, a call allocates nothing.
/// </para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LogEventAttribute : Attribute
{
    /// <summary>An event of that level.</summary>
    /// <param name="level">The level.</param>
    /// <param name="message">The message, with parameters as <c>{Holes}</c>: <c>"Took {Elapsed:N1} ms for {Key,-10}"</c>. By default the event's name.</param>
    public LogEventAttribute(LogLevel level, string message = "")
    {
        Level = level;
        Message = message;
    }

    /// <summary>An event whose level is a parameter of the method.</summary>
    /// <param name="message">The message, with parameters as <c>{Holes}</c>. By default the event's name.</param>
    public LogEventAttribute(string message = "")
    {
        Level = LogLevel.None;
        Message = message;
    }

    /// <summary>The level; <see cref="LogLevel.None"/> when it is a parameter.</summary>
    public LogLevel Level { get; }

    /// <summary>The message, with holes.</summary>
    public string Message { get; }

    /// <summary>The event's number. By default made from its name, the same in every build.</summary>
    public int EventId { get; set; }

    /// <summary>The event's name. By default the method's.</summary>
    public string? EventName { get; set; }

    /// <summary>Leaves out the question whether the level is on, for callers that have asked already. By default off.</summary>
    public bool SkipEnabledCheck { get; set; }
}

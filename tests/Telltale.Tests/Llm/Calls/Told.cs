using Microsoft.Extensions.Logging;

namespace Telltale.Tests;

/// <summary>Takes the events of calls of models, those of the flow that made it.</summary>
internal sealed class Told : ILogger, IDisposable
{
    private static readonly AsyncLocal<Told?> s_current = new();
    private readonly LogLevel _lowest;

    internal Told(LogLevel lowest)
    {
        _lowest = lowest;
        s_current.Value = this;
        LlmTelemetry.Logger = this;
    }

    internal List<(LogLevel Level, string? Name, Dictionary<string, object?> Attributes, System.Diagnostics.Activity? Span)> Events { get; } = [];

    public bool IsEnabled(LogLevel logLevel) => s_current.Value == this && logLevel >= _lowest;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Assert.Null(exception);
        Assert.NotEmpty(formatter(state, null));
        Events.Add((logLevel, eventId.Name, new(Assert.IsType<IReadOnlyList<KeyValuePair<string, object?>>>(state, exactMatch: false)), System.Diagnostics.Activity.Current));
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Dispose() => LlmTelemetry.Logger = null;
}

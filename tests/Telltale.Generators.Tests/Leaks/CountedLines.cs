using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Telltale.Generators.Tests;

/// <summary>A provider that counts lines, keeps the different ones, and may be told to fail.</summary>
internal sealed class CountedLines(int failsEvery = int.MaxValue) : ILoggerProvider, ILogger
{
    private readonly ConcurrentDictionary<string, bool> _texts = new(StringComparer.Ordinal);
    private int _asked;
    private int _count;

    internal int Count => _count;

    internal IEnumerable<string> Texts => _texts.Keys.Order(StringComparer.Ordinal);

    internal byte[] Bytes => Encoding.UTF8.GetBytes(string.Join("\n", Texts));

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (Interlocked.Increment(ref _asked) % failsEvery == 0)
        {
            throw new TimeoutException("The provider fails.");
        }

        string values = string.Join(" ", ((IReadOnlyList<KeyValuePair<string, object?>>)(object)state!).Select(static p =>
            FormattableString.Invariant($"{p.Key}={p.Value}")));
        _texts.TryAdd($"{formatter(state, exception)} {values}", true);
        Interlocked.Increment(ref _count);
    }

    public void Dispose()
    {
    }
}

using System.Threading.Tasks.Sources;

namespace Telltale.Tests;

/// <summary>What a truly asynchronous method waits for. Whoever opens it runs what waits, on its own thread, where bytes are counted.</summary>
internal sealed class Gate : IValueTaskSource
{
    private ManualResetValueTaskSourceCore<bool> _core;

    internal ValueTask WaitAsync() => new(this, _core.Version);

    internal void Open() => _core.SetResult(true);

    void IValueTaskSource.GetResult(short token)
    {
        _core.GetResult(token);
        _core.Reset();
    }

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);
}

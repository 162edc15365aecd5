using System.Threading.Tasks.Sources;

namespace Telltale.Benchmarks.Subjects;

/// <summary>
/// What a method waits for when it is truly asynchronous. The benchmark opens it on its own thread, so that no thread pool is measured.
/// </summary>
internal sealed class Gate : IValueTaskSource
{
    private ManualResetValueTaskSourceCore<bool> _core;

    private Gate()
    {
    }

    internal static Gate Instance { get; } = new();

    internal ValueTask WaitAsync() => new(this, _core.Version);

    /// <summary>Lets the one who waits go on, before this returns.</summary>
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

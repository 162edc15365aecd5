using OpenTelemetry;

namespace Telltale;

/// <summary>Sends what is on disk when the receiver takes it again, oldest first, and knows whether it does.</summary>
internal sealed class BufferReplay : IDisposable
{
    private static readonly TimeSpan s_first = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(15);

    private readonly DiskBuffer _buffer;
    private readonly Channel _channel;
    private readonly Func<StoredRequest, CancellationToken, Task<Outcome>> _send;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;
    private volatile bool _isDown;

    public BufferReplay(DiskBuffer buffer, Channel channel, Func<StoredRequest, CancellationToken, Task<Outcome>> send)
    {
        _buffer = buffer;
        _channel = channel;
        _send = send;

        // What a start before this one left behind is the receiver's business first.
        using (ExecutionContext.SuppressFlow())
        {
            _running = Task.Run(RunAsync);
        }
    }

    /// <summary>Whether the receiver is known not to take anything, so that requests go to disk without being tried.</summary>
    public bool IsDown
    {
        get => _isDown;
        set => _isDown = value;
    }

    public void Dispose()
    {
        _stop.Cancel();
        try
        {
            _running.Wait(TimeSpan.FromSeconds(1));
        }
        catch (AggregateException)
        {
            // It was told to stop.
        }
    }

    private async Task RunAsync()
    {
        // Our own requests are not something to record.
        using IDisposable scope = SuppressInstrumentationScope.Begin();
        TimeSpan pause = s_first;
        while (!_stop.IsCancellationRequested)
        {
            pause = await SendAllAsync().ConfigureAwait(false) ? s_first : pause * 2 < s_longest ? pause * 2 : s_longest;
            try
            {
                await Task.Delay(pause, _stop.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>Whether the receiver took everything there was.</summary>
    private async Task<bool> SendAllAsync()
    {
        while (!_buffer.IsEmpty && !_stop.IsCancellationRequested && _buffer.Oldest() is { } stored)
        {
            Outcome outcome = await _send(stored, _stop.Token).ConfigureAwait(false);
            outcome.Response?.Dispose();
            if (outcome.Kind == OutcomeKind.TryAgain)
            {
                if (!_stop.IsCancellationRequested)
                {
                    _isDown = true;
                    _channel.Fail(outcome.Reason);
                }

                return false;
            }

            _isDown = false;
            _buffer.Remove(stored);
            if (outcome.Kind == OutcomeKind.Delivered)
            {
                _channel.Deliver(stored.Items, outcome.Rejected);
            }
            else
            {
                _channel.Fail(outcome.Reason);
                _channel.Lose(stored.Items, outcome.Reason);
            }
        }

        _isDown = false;
        return true;
    }
}

using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Telltale;

/// <summary>
/// A background service that does something again and again. Each time is a trace of its own with a correlation id, so that its log lines,
/// spans and outgoing calls can be found: a plain <see cref="BackgroundService"/> has none.
/// </summary>
/// <remarks>
/// A time that fails is logged and recorded as an error, and does not end the service. The next one begins when the period is over, or at once
/// if this one took longer; missed ones are not made up for.
/// </remarks>
/// <param name="period">The time from one beginning to the next.</param>
/// <param name="log">Where failures go.</param>
public abstract class PeriodicService(TimeSpan period, ILogger log) : BackgroundService
{
    /// <summary>What is done each time.</summary>
    /// <param name="cancellationToken">Ends with the host.</param>
    protected abstract Task RunAsync(CancellationToken cancellationToken);

    /// <summary>The name of the span of each time. By default the type's name and <c>.RunAsync</c>.</summary>
    protected virtual string SpanName => $"{GetType().Name}.{nameof(RunAsync)}";

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host's own start must not become the parent of all that follows.
        await Task.Yield();
        using PeriodicTimer timer = new(period);
        do
        {
            await RunOnceAsync(stoppingToken).ConfigureAwait(false);
        }
        while (await NextAsync(timer, stoppingToken).ConfigureAwait(false));
    }

    private static async ValueTask<bool> NextAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task RunOnceAsync(CancellationToken stopping)
    {
        using CorrelationScope scope = Correlation.Begin(name: SpanName);
        try
        {
            await RunAsync(stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            scope.Activity?.SetTag("telltale.outcome", "cancelled");
        }
        catch (Exception failure)
        {
            scope.Activity?.SetStatus(ActivityStatusCode.Error);
            scope.Activity?.SetTag("error.type", failure.GetType().FullName);
            log.LogError(failure, "{Service} failed; it goes on", GetType().Name);
        }
    }
}

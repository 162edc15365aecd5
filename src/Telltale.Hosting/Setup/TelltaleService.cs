using System.Collections.Concurrent;
using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Telltale;

/// <summary>Begins and ends with the host: binds redactors, says what is lost, sends what is left within its time.</summary>
internal sealed partial class TelltaleService(
    IServiceProvider services, Pipeline pipeline, ExportMeter meter, Overflows overflows, ILoggerFactory loggers, ILogger<TelltaleService> log) : IHostedLifecycleService
{
    private static readonly TimeSpan s_betweenLines = TimeSpan.FromMinutes(1);

    private readonly ILogger _calls = loggers.CreateLogger("Telltale.Llm");
    private readonly ConcurrentDictionary<(string, string, string), long> _told = new();

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        meter.Losing += TellLoss;
        overflows.Found += TellOverflow;
        pipeline.LateSource += TellLateSource;
        LlmPrices.Unpriced += TellUnpriced;
        LlmTelemetry.Logger ??= _calls;
        if (services.GetService<IRedactorProvider>() is { } redactors)
        {
            Redaction.Use(redactors);
        }

        pipeline.Plan.Builder.Redactions.ForEach(Redaction.Configure);
        LlmTelemetry.Profiles |= pipeline.Plan.Profiles;
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        TimeSpan time = pipeline.Plan.Pipeline.ShutdownTimeout;
        int milliseconds = (int)time.TotalMilliseconds;

        // Receivers get most of the time; then what is left needs some to get to disk.
        using Timer hurry = new(_ => pipeline.Hurry(), null, time * 0.6, Timeout.InfiniteTimeSpan);
        Task end = Task.WhenAll(
            Task.Run(() => services.GetService<TracerProvider>()?.Shutdown(milliseconds), CancellationToken.None),
            Task.Run(() => services.GetService<MeterProvider>()?.Shutdown(milliseconds), CancellationToken.None),
            Task.Run(() => services.GetService<LoggerProvider>()?.Shutdown(milliseconds), CancellationToken.None));
        try
        {
            await end.WaitAsync(time, CancellationToken.None).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            pipeline.Hurry();
        }

        meter.Losing -= TellLoss;
        overflows.Found -= TellOverflow;
        pipeline.LateSource -= TellLateSource;
        LlmPrices.Unpriced -= TellUnpriced;
        if (LlmTelemetry.Logger == _calls)
        {
            LlmTelemetry.Logger = null;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "{Destination}: {Items} items of {Signal} are lost ({Reason}). More is said at most once a minute.")]
    private static partial void Lost(ILogger log, string destination, string signal, long items, string reason);

    [LoggerMessage(2, LogLevel.Warning,
        "The instrument {Instrument} has more series than it may have: the others are counted together as otel.metric.overflow. "
        + "Take a dimension with many values away, or set Telltale:CardinalityLimits:{Instrument}.")]
    private static partial void Overflow(ILogger log, string instrument);

    [LoggerMessage(3, LogLevel.Warning,
        "{Source} was loaded after the start: its spans are recorded, its measurements are not. Name it at the start: AddTelltale(t => t.AddSource(\"{Source}\")).")]
    private static partial void Late(ILogger log, string source);

    [LoggerMessage(4, LogLevel.Warning,
        "The price of the model {Model} of {Provider} is not known: its calls have no cost, and telltale.llm.unpriced counts them. "
        + "Add it with LlmPrices.Add, with LlmPrice.ServiceTiers for a service tier, or say with LlmPrices.Map which model it is.")]
    private static partial void Unpriced(ILogger log, string model, string provider);

    private void TellLoss(Channel channel, long items, string reason)
    {
        long now = Environment.TickCount64;
        (string, string, string) key = (channel.Destination, channel.Signal, reason);
        long last = _told.GetOrAdd(key, long.MinValue);
        if ((last == long.MinValue || now - last > s_betweenLines.TotalMilliseconds) && _told.TryUpdate(key, now, last))
        {
            // Not here: this thread may be in the middle of a log line, whose state generated loggers keep by thread, and of the application's work.
            ThreadPool.UnsafeQueueUserWorkItem<(ILogger, Channel, long, string)>(TellLoss, (log, channel, items, reason), preferLocal: false);
        }
    }

    private static void TellLoss((ILogger Log, Channel Channel, long Items, string Reason) loss)
    {
        try
        {
            Lost(loss.Log, loss.Channel.Destination, loss.Channel.Signal, loss.Items, loss.Reason);
        }
        catch (Exception)
        {
            // A logger that throws would end the process; the loss is counted in any case.
        }
    }

    private void TellOverflow(string instrument) => Overflow(log, instrument);

    private void TellLateSource(string source) => Late(log, source);

    private void TellUnpriced(string? provider, string model) => Unpriced(log, model, provider ?? "an unknown provider");
}

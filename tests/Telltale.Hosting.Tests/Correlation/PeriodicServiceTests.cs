using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;

namespace Telltale.Hosting.Tests;

/// <summary>Each time that a background service does its work is a trace of its own.</summary>
public sealed class PeriodicServiceTests
{
    [Fact]
    public async Task Each_time_has_an_id_of_its_own_and_a_failure_does_not_end_it()
    {
        using Activity start = new Activity("start").Start();
        using Service service = new();
        await service.StartAsync(TestContext.Current.CancellationToken);
        await service.Enough.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        await service.StopAsync(TestContext.Current.CancellationToken);
        Assert.True(service.Ids.Count >= 3);
        Assert.Equal(service.Ids.Count, service.Ids.Distinct().Count());
        Assert.DoesNotContain(start.TraceId.ToHexString(), service.Ids);
    }

    private sealed class Service() : PeriodicService(TimeSpan.FromMilliseconds(5), NullLogger.Instance)
    {
        internal ConcurrentQueue<string> Ids { get; } = [];

        internal TaskCompletionSource Enough { get; } = new();

        protected override Task RunAsync(CancellationToken cancellationToken)
        {
            Ids.Enqueue(Correlation.Id ?? "");
            if (Ids.Count == 3)
            {
                Enough.SetResult();
            }

            return Ids.Count == 1 ? throw new IOException("once") : Task.CompletedTask;
        }
    }
}

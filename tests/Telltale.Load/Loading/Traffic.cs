using System.Diagnostics;
using System.Net;

namespace Telltale.Load;

/// <summary>
/// Sends requests at a fixed rate whatever the service does. A request's time begins when it was due, not when it could be sent: what waits because
/// the service is late is as slow as its caller feels it.
/// </summary>
internal sealed class Traffic(Uri service, int rate) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        MaxConnectionsPerServer = 512,
        UseCookies = false,
    })
    {
        BaseAddress = service,
        Timeout = TimeSpan.FromSeconds(20),
    };

    private long _answered;
    private long _failed;

    /// <summary>How many requests were answered well, since the beginning.</summary>
    public long Answered => Interlocked.Read(ref _answered);

    public long Failed => Interlocked.Read(ref _failed);

    public HttpClient Client => _client;

    /// <summary>Sends for so long, waits for all answers, and gives the latencies in milliseconds.</summary>
    public async Task<Latencies> RunAsync(TimeSpan time, Func<long, HttpRequestMessage> request, CancellationToken stop = default)
    {
        long count = (long)(rate * time.TotalSeconds);
        double[] latencies = new double[count];
        Task[] all = new Task[count];
        await Task.Factory.StartNew(() => Send(request, latencies, all, stop), TaskCreationOptions.LongRunning);
        await Task.WhenAll(all.Where(static task => task is not null));
        return new Latencies(latencies);
    }

    public void Dispose() => _client.Dispose();

    private void Send(Func<long, HttpRequestMessage> request, double[] latencies, Task[] all, CancellationToken stop)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < all.Length && !stop.IsCancellationRequested; i++)
        {
            long due = start + ((long)i * Stopwatch.Frequency / rate);
            while (Stopwatch.GetTimestamp() < due)
            {
                Thread.Sleep(1);
            }

            all[i] = SendAsync(request(i), due, i, latencies);
        }
    }

    private async Task SendAsync(HttpRequestMessage request, long due, int index, double[] latencies)
    {
        try
        {
            using HttpResponseMessage response = await _client.SendAsync(request);
            latencies[index] = Stopwatch.GetElapsedTime(due).TotalMilliseconds;
            Interlocked.Increment(ref (response.IsSuccessStatusCode ? ref _answered : ref _failed));
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            latencies[index] = Stopwatch.GetElapsedTime(due).TotalMilliseconds;
            Interlocked.Increment(ref _failed);
        }
    }
}

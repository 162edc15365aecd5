using System.Collections.Concurrent;
using System.Net;

namespace NativeService;

/// <summary>A receiver of the OpenTelemetry protocol that knows nothing but what was sent to it. No web application: that one would be recorded.</summary>
internal sealed class Receiver : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<string, bool> _signals = new();

    public Receiver(string url)
    {
        _listener.Prefixes.Add(url);
        _listener.Start();
        _ = Task.Run(ListenAsync);
    }

    public IEnumerable<string> Signals => _signals.Keys.Order(StringComparer.Ordinal);

    public void Dispose() => _listener.Close();

    private async Task ListenAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context = await _listener.GetContextAsync();
            await context.Request.InputStream.CopyToAsync(Stream.Null);
            _signals[context.Request.Url!.Segments[^1]] = true;
            context.Response.Close();
        }
    }
}

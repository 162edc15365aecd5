using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using Google.Protobuf;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Telltale.Hosting.Tests.Protocol;

namespace Telltale.Hosting.Tests;

/// <summary>A receiver of the OpenTelemetry protocol on this machine that can also be a bad one.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Receiver(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    public int Port => new Uri(Url).Port;

    public ConcurrentQueue<Received> Requests { get; } = new();

    /// <summary>Answers in place of the receiver; null for its usual answer.</summary>
    public Func<HttpContext, Task<bool>>? Answer { get; set; }

    /// <summary>How many requests came, whatever became of them.</summary>
    public int Asked => _asked;

    public IEnumerable<Span> Spans => Messages<Traces>().SelectMany(static traces => traces.ResourceSpans)
        .SelectMany(static resource => resource.ScopeSpans).SelectMany(static scope => scope.Spans);

    public IEnumerable<Metric> Metrics => Messages<Metrics>().SelectMany(static metrics => metrics.ResourceMetrics)
        .SelectMany(static resource => resource.ScopeMetrics).SelectMany(static scope => scope.Metrics);

    public IEnumerable<LogRecord> Logs => Messages<Logs>().SelectMany(static logs => logs.ResourceLogs)
        .SelectMany(static resource => resource.ScopeLogs).SelectMany(static scope => scope.LogRecords);

    private int _asked;

    public static async Task<Receiver> StartAsync(int port = 0, bool isGrpc = false, Action<ListenOptions>? listen = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, options =>
        {
            options.Protocols = isGrpc ? HttpProtocols.Http2 : HttpProtocols.Http1;
            listen?.Invoke(options);
        }));
        builder.Services.AddGrpc();
        Receiver? receiver = null;
        builder.Services.AddSingleton(_ => receiver!);
        WebApplication app = builder.Build();
        receiver = new Receiver(app);
        app.Use(receiver.BehaveAsync);
        app.MapGrpcService<TracesReceiver>();
        app.MapGrpcService<MetricsReceiver>();
        app.MapGrpcService<LogsReceiver>();
        app.MapPost("/{**path}", receiver.TakeAsync);
        await app.StartAsync();
        return receiver;
    }

    public IEnumerable<T> Messages<T>() => Requests.Select(static request => request.Message).OfType<T>();

    public Span Span(string name) => Spans.Single(span => span.Name == name);

    public void Take(HttpRequest request, IMessage message) => Requests.Enqueue(new Received(
        request.Path,
        request.Headers.ToDictionary(static header => header.Key, static header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
        message.ToByteArray(),
        message));

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationTokenSource(100).Token);
        await _app.DisposeAsync();
    }

    private async Task BehaveAsync(HttpContext context, RequestDelegate next)
    {
        Interlocked.Increment(ref _asked);
        if (Answer is null || !await Answer(context))
        {
            await next(context);
        }
    }

    private async Task TakeAsync(HttpContext context)
    {
        using MemoryStream body = new();
        await using Stream stream = context.Request.Headers.ContentEncoding == "gzip"
            ? new GZipStream(context.Request.Body, CompressionMode.Decompress)
            : context.Request.Body;
        await stream.CopyToAsync(body);
        byte[] bytes = body.ToArray();
        string path = context.Request.Path;
        IMessage message = path.EndsWith("/traces", StringComparison.Ordinal) ? Traces.Parser.ParseFrom(bytes)
            : path.EndsWith("/metrics", StringComparison.Ordinal) ? Protocol.Metrics.Parser.ParseFrom(bytes)
            : Protocol.Logs.Parser.ParseFrom(bytes);
        Take(context.Request, message);
        context.Response.ContentType = "application/x-protobuf";
    }
}

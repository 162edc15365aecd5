using System.Buffers;
using System.IO.Pipelines;
using System.Net;

namespace Telltale.Load;

/// <summary>A receiver of the OpenTelemetry protocol over HTTP that can go away and come back at the same address.</summary>
internal sealed class Receiver(int port) : IAsyncDisposable
{
    private WebApplication? _app;

    public Tally Tally { get; } = new();

    public Uri Address { get; } = new($"http://127.0.0.1:{port}");

    public async Task StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        _app = builder.Build();
        _app.MapPost("/v1/{signal}", TakeAsync);
        await _app.StartAsync();
    }

    /// <summary>Goes away at once, with what is under way.</summary>
    public async Task StopAsync()
    {
        if (_app is { } app)
        {
            _app = null;
            using CancellationTokenSource now = new(1);
            await app.StopAsync(now.Token);
            await app.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task TakeAsync(HttpContext context)
    {
        while (true)
        {
            ReadResult read = await context.Request.BodyReader.ReadAsync(context.RequestAborted);
            if (read.IsCompleted)
            {
                Tally.Take(context.Request.Path, read.Buffer.ToArray());
                context.Request.BodyReader.AdvanceTo(read.Buffer.End);
                break;
            }

            context.Request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }

        context.Response.ContentType = "application/x-protobuf";
    }
}

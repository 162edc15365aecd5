using System.Collections.Concurrent;
using System.Text.Json;

namespace Telltale.Hosting.Tests;

/// <summary>Stands for Slack and Discord: keeps what is posted, and answers as they do.</summary>
internal sealed class AlertReceivers : IAsyncDisposable
{
    private readonly WebApplication _app;

    private AlertReceivers(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    public ConcurrentQueue<JsonElement> Slack { get; } = new();

    public ConcurrentQueue<JsonElement> Discord { get; } = new();

    public static async Task<AlertReceivers> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        AlertReceivers receivers = new(app);
        app.MapPost("/slack", (JsonElement body) =>
        {
            receivers.Slack.Enqueue(body.Clone());
            return "ok";
        });
        app.MapPost("/discord", (JsonElement body) =>
        {
            receivers.Discord.Enqueue(body.Clone());
            return Results.NoContent();
        });
        await app.StartAsync();
        return receivers;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

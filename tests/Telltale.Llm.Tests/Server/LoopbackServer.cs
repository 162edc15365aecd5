using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Telltale.Llm.Tests;

/// <summary>A server on this machine that answers as the providers do, by a script for each test.</summary>
public sealed class LoopbackServer : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, ServerScript> _scripts = new();
    private WebApplication? _app;
    private int _last;

    public async ValueTask InitializeAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
        await _app.StartAsync();
    }

    /// <summary>The replies to the requests of one test, in their order; the last one is given to all further ones.</summary>
    public ServerScript Play(params Reply[] replies)
    {
        string key = $"t{Interlocked.Increment(ref _last)}";
        ServerScript script = new(new Uri($"{_app!.Urls.First()}/{key}/"), replies);
        _scripts[key] = script;
        return script;
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        string key = context.Request.Path.Value!.Split('/')[1];
        using (StreamReader reader = new(context.Request.Body))
        {
            await reader.ReadToEndAsync(context.RequestAborted);
        }

        await _scripts[key].Next(context.Request.Path.Value!).WriteAsync(context);
    }
}

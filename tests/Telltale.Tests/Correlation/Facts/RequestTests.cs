using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Telltale.Tests;

/// <summary>What is left of a request when it is over.</summary>
public class RequestTests
{
    [Fact]
    public async Task The_accessor_has_nothing_and_the_context_throws()
    {
        TaskCompletionSource over = new();
        Task<HttpContext?> accessed = null!;
        Task<string> captured = null!;
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddHttpContextAccessor();
        await using WebApplication app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/", (HttpContext context, IHttpContextAccessor accessor) =>
        {
            accessed = Task.Run(async () =>
            {
                await over.Task;
                return accessor.HttpContext;
            });
            captured = Task.Run(async () =>
            {
                await over.Task;
                return context.TraceIdentifier;
            });
            return "ok";
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        using HttpClient client = new();
        await client.GetStringAsync(app.Urls.First(), TestContext.Current.CancellationToken);
        await app.StopAsync(TestContext.Current.CancellationToken);
        over.SetResult();

        Assert.Null(await accessed);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => captured);
    }

    [Fact]
    public async Task A_background_service_has_no_context()
    {
        using Activity starter = Ambient.Request("whoever builds the host");
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        Service service = new();
        builder.Services.AddHostedService(_ => service);
        using IHost host = builder.Build();
        Activity.Current = null;
        await host.StartAsync(TestContext.Current.CancellationToken);

        Assert.Null(await service.Seen.Task);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Service : BackgroundService
    {
        internal TaskCompletionSource<string?> Seen { get; } = new();

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await Task.Yield();
            Seen.SetResult(Activity.Current?.OperationName);
        }
    }
}

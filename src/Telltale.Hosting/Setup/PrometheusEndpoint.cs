using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using OpenTelemetry.Metrics;

namespace Telltale;

/// <summary>Serves measurements before everything else the application does with requests, so that one line is enough.</summary>
internal sealed class PrometheusEndpoint(TelltalePlan plan, Overflows overflows) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        if (plan is { IsUsable: true, PrometheusPath: { } path } && app.ApplicationServices.GetService(typeof(MeterProvider)) is MeterProvider provider)
        {
            app.UseOpenTelemetryPrometheusScrapingEndpoint(provider, null, path, Scan, null);
        }

        next(app);
    };

    private void Scan(IApplicationBuilder branch) => branch.Use(async (context, next) =>
    {
        Stream body = context.Response.Body;
        context.Response.Body = new ScrapeStream(body, overflows);
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            context.Response.Body = body;
        }
    });
}

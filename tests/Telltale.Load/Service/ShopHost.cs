using System.Diagnostics;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Telltale;

namespace Telltale.Load;

/// <summary>Runs one edition of the service.</summary>
internal static class ShopHost
{
    public static async Task RunAsync(Edition edition, Uri receiver, string[] arguments)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(arguments);

        // What Telltale says of losses would be records too, and the numbers no longer exact.
        builder.Logging.ClearProviders().AddFilter("Microsoft", LogLevel.Warning).AddFilter("Telltale.TelltaleService", LogLevel.None);
        switch (edition)
        {
            case Edition.Hand:
                AddByHand(builder, receiver);
                builder.Services.AddSingleton<IShop, HandWrittenShop>();
                break;
            case Edition.Telltale:
                builder.AddTelltale(telltale => telltale
                    .ToOtlp(receiver.AbsoluteUri, static otlp => otlp.Protocol = OtlpExportProtocol.HttpProtobuf)
                    .WithRedaction(static policy => policy.Scrub())
                    .With(static pipeline => pipeline.IgnoredPaths.Add("/stats")));
                builder.Services.AddSingleton<IShop, AnnotatedShop>();
                break;
            default:
                builder.Services.AddSingleton<IShop, BareShop>();
                break;
        }

        using Losses losses = new();
        WebApplication app = builder.Build();
        app.MapPost("/orders/{id}", async (string id, IShop shop, HttpContext context) =>
            await context.Response.WriteAsJsonAsync(await shop.PlaceAsync(id, "ada@example.org", context.RequestAborted)));
        app.MapGet("/stats", (HttpContext context) => context.Response.WriteAsJsonAsync(
            new Stats(GC.GetTotalAllocatedBytes(), Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds, Process.GetCurrentProcess().WorkingSet64, losses.All)));
        await app.RunAsync();
    }

    private static void AddByHand(WebApplicationBuilder builder, Uri receiver)
    {
        void Configure(OtlpExporterOptions options, string path)
        {
            options.Protocol = OtlpExportProtocol.HttpProtobuf;
            options.Endpoint = new Uri(receiver, path);
        }

        builder.Services.Configure<OpenTelemetry.Instrumentation.AspNetCore.AspNetCoreTraceInstrumentationOptions>(
            static options => options.Filter = static context => context.Request.Path != "/stats");
        builder.Services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddSource(HandWrittenShop.Name).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation()
                .AddOtlpExporter(options => Configure(options, "/v1/traces")))
            .WithMetrics(metrics => metrics.AddMeter(HandWrittenShop.Name).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation().AddOtlpExporter(options => Configure(options, "/v1/metrics")))
            .WithLogging(
                logs => logs.AddOtlpExporter(options => Configure(options, "/v1/logs")),
                static options => (options.IncludeFormattedMessage, options.IncludeScopes) = (true, true));
    }
}

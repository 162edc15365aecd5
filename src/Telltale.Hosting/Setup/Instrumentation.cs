using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Instrumentation.AspNetCore;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Telltale;

/// <summary>Listens to what the platform tells of itself: requests, calls, runtime, process, machine.</summary>
internal static class Instrumentation
{
    /// <summary>Said before the providers are built: these add services of their own.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddOpenTelemetry()
            .WithTracing(static tracing => tracing.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation())
            .WithMetrics(static metrics => metrics.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation());
        services.AddOptions<AspNetCoreTraceInstrumentationOptions>().Configure<TelltalePlan>(static (options, plan) =>
        {
            PathString[] ignored = [.. plan.Pipeline.IgnoredPaths.Append(plan.PrometheusPath ?? "")
                .Where(static path => path.StartsWith('/'))
                .Select(static path => new PathString(path))];
            options.Filter = context => !Array.Exists(ignored, path => context.Request.Path.StartsWithSegments(path));
        });
    }

    public static void Measure(MeterProviderBuilder metrics, TelltalePlan plan)
    {
        if (plan.Pipeline.RuntimeMetrics)
        {
            metrics.AddRuntimeInstrumentation().AddMeter("Microsoft.Extensions.Diagnostics.ResourceMonitoring", MachineMeter.Name);
        }
    }
}

using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.ResourceMonitoring;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Telltale;

/// <summary>Adds Telltale to a host.</summary>
public static class TelltaleHostingExtensions
{
    /// <summary>
    /// Sends what annotations emit, and what ASP.NET Core, HttpClient and the runtime tell, to where the action or the configuration section
    /// <c>Telltale</c> says. Calling it again adds to what was said before.
    /// </summary>
    /// <param name="builder">The builder of the host.</param>
    /// <param name="configure">Says where telemetry goes to. What it leaves open comes from configuration.</param>
    /// <returns>The builder.</returns>
    public static TBuilder AddTelltale<TBuilder>(this TBuilder builder, Action<TelltaleBuilder>? configure = null)
        where TBuilder : IHostApplicationBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddTelltale(builder.Configuration, configure);
        return builder;
    }

    /// <inheritdoc cref="AddTelltale{TBuilder}(TBuilder, Action{TelltaleBuilder})"/>
    /// <param name="services">The services of the host.</param>
    /// <param name="configuration">The configuration with the section <c>Telltale</c>.</param>
    /// <param name="configure">Says where telemetry goes to.</param>
    public static IServiceCollection AddTelltale(
        this IServiceCollection services, IConfiguration configuration, Action<TelltaleBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        TelltaleBuilder? known = services.Select(static service => service.ImplementationInstance).OfType<TelltaleBuilder>().FirstOrDefault();
        TelltaleBuilder builder = known ?? new TelltaleBuilder();
        configure?.Invoke(builder);
        if (known is null)
        {
            services.AddSingleton(builder);
            AddServices(services, builder, configuration);
            AddProviders(services);
        }

        // It brings services of its own, so that it cannot wait until all is said.
        if (!builder.IsInstrumented && new TelltalePlan(builder, configuration) is { IsDisabled: false, Pipeline.Instrumentation: true })
        {
            builder.IsInstrumented = true;
            Instrumentation.Add(services);
        }

        return services;
    }

    /// <summary>Adds a check that says whether telemetry arrives, and what was lost. By default its failure is <see cref="HealthStatus.Degraded"/>.</summary>
    /// <param name="builder">The builder of health checks.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="failureStatus">What a loss makes of the health of the application.</param>
    /// <param name="tags">Tags to choose checks by.</param>
    /// <returns>The builder.</returns>
    public static IHealthChecksBuilder AddTelltale(
        this IHealthChecksBuilder builder, string name = "telltale", HealthStatus failureStatus = HealthStatus.Degraded, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<ExportMeter>();
        return builder.AddCheck<TelltaleHealthCheck>(name, failureStatus, tags ?? []);
    }

    private static void AddServices(IServiceCollection services, TelltaleBuilder builder, IConfiguration configuration)
    {
        services.AddMetrics();
        services.TryAddSingleton<ExportMeter>();
        services.AddSingleton<Overflows>();
        services.AddSingleton(_ => new TelltalePlan(builder, configuration));
        services.AddSingleton<Pipeline>();
        services.AddSingleton<IValidateOptions<TelltaleOptions>, PlanValidator>();
        services.AddOptions<TelltaleOptions>().ValidateOnStart();
        services.AddSingleton<IStartupFilter, PrometheusEndpoint>();
        services.AddHostedService<TelltaleService>();
        services.AddTelltaleCorrelation();
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            services.AddResourceMonitoring();
            services.Configure<ResourceMonitoringOptions>(static options => options.EnableSystemDiskIoMetrics = true);
        }
    }

    private static void AddProviders(IServiceCollection services)
    {
        services.AddOpenTelemetry().WithTracing().WithMetrics().WithLogging(
            static _ => { },
            static options =>
            {
                options.IncludeFormattedMessage = true;
                options.IncludeScopes = true;
                options.ParseStateValues = true;
            });
        services.ConfigureOpenTelemetryTracerProvider(static (provider, tracing) => WhenUsable(provider, pipeline =>
        {
            tracing.ConfigureResource(resource => Describe(resource, pipeline, provider));
            pipeline.Trace(tracing);
        }));
        services.ConfigureOpenTelemetryMeterProvider(static (provider, metrics) => WhenUsable(provider, pipeline =>
        {
            metrics.ConfigureResource(resource => Describe(resource, pipeline, provider));
            Instrumentation.Measure(metrics, pipeline.Plan);
            pipeline.Measure(metrics);
        }));
        bool HasConsoleLogger() => services.Any(static service => service.ServiceType == typeof(ILoggerProvider)
            && service.ImplementationType?.Name == "ConsoleLoggerProvider");
        services.ConfigureOpenTelemetryLoggerProvider((provider, logs) => WhenUsable(provider, pipeline =>
        {
            logs.ConfigureResource(resource => Describe(resource, pipeline, provider));
            pipeline.Log(logs, HasConsoleLogger());
        }));
    }

    private static void Describe(ResourceBuilder resource, Pipeline pipeline, IServiceProvider provider) =>
        ServiceResource.Configure(resource, pipeline.Plan.Pipeline, provider.GetService<IHostEnvironment>());

    // Loggers are made before the host checks its options: settings that are wrong must not fail there, without saying all that is wrong.
    private static void WhenUsable(IServiceProvider provider, Action<Pipeline> configure)
    {
        Pipeline pipeline = provider.GetRequiredService<Pipeline>();
        if (pipeline.Plan is { IsUsable: true, IsDisabled: false })
        {
            configure(pipeline);
        }
    }
}

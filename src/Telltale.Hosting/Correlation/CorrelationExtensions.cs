using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Telltale;

/// <summary>Adds correlation ids to requests, log lines, spans and outgoing calls.</summary>
public static class CorrelationExtensions
{
    /// <summary>
    /// Gives every request a correlation id, writes it on its log lines and in its response, and sends it with the calls of <c>HttpClient</c>s that
    /// <c>IHttpClientFactory</c> makes. <c>AddTelltale</c> does this already.
    /// </summary>
    /// <remarks>
    /// The id is the one that the request brings, if it is clean; else its trace id. An id of the caller's travels on as baggage, so that spans of
    /// all services have it. Asking twice changes nothing.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="configure">Changes the options.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException">There are no services.</exception>
    public static IServiceCollection AddTelltaleCorrelation(this IServiceCollection services, Action<CorrelationOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (configure is not null)
        {
            services.Configure(configure);
        }

        if (services.Any(static service => service.ImplementationType == typeof(CorrelationStartup)))
        {
            return services;
        }

        services.AddOptions<CorrelationOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CorrelationOptions>, CorrelationOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Transient<IStartupFilter, CorrelationStartup>());
        services.TryAddTransient<CorrelationHandler>();
        services.ConfigureHttpClientDefaults(static client => client.AddHttpMessageHandler<CorrelationHandler>());
        return services;
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Telltale;

/// <summary>Puts the middleware before all others, so that what they log is correlated, too.</summary>
internal sealed class CorrelationStartup : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => application =>
    {
        application.UseMiddleware<CorrelationMiddleware>();
        next(application);
    };
}

using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Telltale;

/// <summary>Refuses to start with settings that cannot work, and says all that is wrong with them.</summary>
internal sealed class PlanValidator(TelltalePlan plan, IServiceProviderIsService services) : IValidateOptions<TelltaleOptions>
{
    public ValidateOptionsResult Validate(string? name, TelltaleOptions options)
    {
        List<string> errors = [.. plan.Errors];
        if (plan.PrometheusPath is { } path && !services.IsService(typeof(IServer)))
        {
            errors.Add($"Prometheus is to be served under {path}, and this host has no web server. Use WebApplication.CreateBuilder, "
                + "or send metrics instead: ToOtlp(…), or Telltale:Otlp:Endpoint.");
        }

        return errors.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(errors.Select(static error => "Telltale: " + error));
    }
}

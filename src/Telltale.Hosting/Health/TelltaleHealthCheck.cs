using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Telltale;

/// <summary>Says whether telemetry arrives, and what was lost.</summary>
internal sealed class TelltaleHealthCheck(ExportMeter meter) : IHealthCheck
{
    private static readonly TimeSpan s_recent = TimeSpan.FromMinutes(5);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        List<string> troubles = [];
        Dictionary<string, object> data = [];
        foreach (Channel channel in meter.Channels)
        {
            string name = $"{channel.Destination}.{channel.Signal}";
            data[name + ".delivered"] = channel.Delivered;
            foreach ((string reason, long items) in channel.Lost)
            {
                data[$"{name}.lost.{reason}"] = items;
            }

            if (channel.Waiting is { } waiting)
            {
                data[name + ".waiting"] = waiting();
            }

            if (channel.Stored?.Invoke() is > 0 and { } stored)
            {
                data[name + ".stored"] = stored;
            }

            if (channel.Trouble is { } trouble)
            {
                troubles.Add($"{channel.Destination} does not take {channel.Signal} ({trouble})");
            }

            if (channel.LastLoss > 0 && Environment.TickCount64 - channel.LastLoss < s_recent.TotalMilliseconds)
            {
                troubles.Add($"{channel.Lost.Values.Sum()} items of {channel.Signal} for {channel.Destination} are lost "
                    + $"({string.Join(", ", channel.Lost.Keys.Order(StringComparer.Ordinal))})");
            }
        }

        return Task.FromResult(troubles.Count == 0
            ? HealthCheckResult.Healthy("Telemetry arrives.", data)
            : new HealthCheckResult(context.Registration.FailureStatus, string.Join("; ", troubles) + ".", null, data));
    }
}

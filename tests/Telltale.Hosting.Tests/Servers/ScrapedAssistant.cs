namespace Telltale.Hosting.Tests;

/// <summary>The sample in use and the Prometheus that scrapes it, for the tests of one class; nothing where there is no Prometheus.</summary>
public sealed class ScrapedAssistant : IAsyncLifetime
{
    internal Assistant Assistant { get; private set; } = null!;

    internal Prometheus Prometheus { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (ServerProgram.Prometheus.Path is not null)
        {
            Assistant = await Assistant.StartAsync();
            Prometheus = await Prometheus.StartAsync(Assistant.Port);
            await Assistant.UseAsync();
            await Prometheus.FindsAsync("assistant_feedback_total", static value => value == 1);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Prometheus is not null)
        {
            await Prometheus.DisposeAsync();
        }

        if (Assistant is not null)
        {
            await Assistant.DisposeAsync();
        }
    }
}

using System.Globalization;
using System.Text.Json;

namespace Telltale.Hosting.Tests;

/// <summary>A real Prometheus that scrapes the sample every second.</summary>
internal sealed class Prometheus(Server server, string folder) : IAsyncDisposable
{
    /// <summary>Starts it; with rules, alerts go to the Alertmanager at that port.</summary>
    public static async Task<Prometheus> StartAsync(int target, string rules = "groups: []", int? alertmanager = null)
    {
        string folder = Directory.CreateTempSubdirectory("telltale-prometheus-").FullName;
        string alerts = alertmanager is null ? "" : $"alerting: {{ alertmanagers: [{{ static_configs: [{{ targets: ['127.0.0.1:{alertmanager}'] }}] }}] }}";
        await File.WriteAllTextAsync(Path.Combine(folder, "rules.yml"), rules);
        await File.WriteAllTextAsync(Path.Combine(folder, "prometheus.yml"), $$"""
            global: { scrape_interval: 1s, evaluation_interval: 1s }
            rule_files: [rules.yml]
            {{alerts}}
            scrape_configs:
              - job_name: assistant
                static_configs: [{ targets: ['127.0.0.1:{{target}}'] }]
            """);
        int port = ServerProgram.FreePort();
        Server server = await Server.StartAsync(
            ServerProgram.Prometheus.Path!,
            [
                $"--config.file={folder}/prometheus.yml", $"--storage.tsdb.path={folder}/data", $"--web.listen-address=127.0.0.1:{port}",
                "--enable-feature=exemplar-storage", "--log.level=warn",
            ],
            port,
            static client => Server.IsOkAsync(client, "/-/ready"),
            folder);
        return new Prometheus(server, folder);
    }

    /// <summary>The sum of what the query finds; null where it finds nothing.</summary>
    public async Task<double?> QueryAsync(string query)
    {
        JsonElement[] found = [.. (await GetAsync($"/api/v1/query?query={Uri.EscapeDataString(query)}")).GetProperty("result").EnumerateArray()];
        return found.Length == 0 ? null : found.Sum(static series => double.Parse(series.GetProperty("value")[1].GetString()!, CultureInfo.InvariantCulture));
    }

    /// <summary>Waits until the query finds what is expected.</summary>
    public async Task FindsAsync(string query, Func<double, bool> isExpected) =>
        await server.UntilAsync(async _ => await QueryAsync(query) is { } value && isExpected(value), 20);

    /// <summary>The trace ids of the exemplars of a metric.</summary>
    public async Task<IEnumerable<string>> ExemplarsAsync(string metric)
    {
        long now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        JsonElement found = await GetAsync($"/api/v1/query_exemplars?query={Uri.EscapeDataString(metric)}&start={now - 300}&end={now + 60}");
        return [.. from series in found.EnumerateArray()
                   from exemplar in series.GetProperty("exemplars").EnumerateArray()
                   select exemplar.GetProperty("labels").GetProperty("trace_id").GetString()];
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<JsonElement> GetAsync(string path)
    {
        using HttpResponseMessage response = await server.Client.GetAsync(path);
        string text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement.GetProperty("data");
    }
}

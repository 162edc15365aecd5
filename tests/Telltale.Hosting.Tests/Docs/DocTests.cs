using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Telltale.Hosting.Tests;

/// <summary>What the pages about backends show works: code, sections and variables start hosts that do the same.</summary>
public sealed partial class DocTests(ScrapedAssistant scraped) : IClassFixture<ScrapedAssistant>
{
    public static TheoryData<string> Sections => [.. DocSection.All.Where(static section => Ways(section).Any()).Select(static section => section.Name)];

    public static TheoryData<string> Queries => [.. DocSection.All.SelectMany(static section => section.Of("promql")).Distinct()];

    [Theory]
    [MemberData(nameof(Sections))]
    public async Task Code_section_and_variables_of_one_heading_do_the_same(string name)
    {
        DocSection section = DocSection.All.Single(section => section.Name == name);
        List<string> plans = [];
        foreach ((string language, string text) in Ways(section))
        {
            plans.Add(await StartAsync(language, text, section.Of("sh keys")));
        }

        Assert.All(plans, plan => Assert.Equal(plans[0], plan));
        Assert.NotEmpty(plans[0]);
    }

    [Fact]
    public void Every_backend_has_a_page_that_says_everything()
    {
        string[] pages = ["console.md", "datadog.md", "grafana-tempo.md", "langfuse.md", "langsmith.md", "loki.md", "otlp.md", "prometheus.md"];
        string[] titles = ["What arrives", "What is changed on the way", "A query to try", "Limits"];

        Assert.Empty(pages.SelectMany(page => titles.Select(title => $"{page}: {title}")).Except(DocSection.All.Select(static section => section.Name)));
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task A_query_for_Prometheus_is_one_and_asks_for_metrics_that_there_are(string query)
    {
        ServerProgram.Require(ServerProgram.Prometheus);
        await scraped.Prometheus.QueryAsync(query);

        // Nothing is dropped by a sample in good health, and a Collector counts for itself.
        foreach (string metric in Metric().Matches(query).Select(static match => match.Value)
            .Where(static metric => metric != "telltale_export_dropped_total" && !metric.StartsWith("otelcol_", StringComparison.Ordinal)))
        {
            Assert.True(await scraped.Prometheus.QueryAsync($"count({metric})") > 0, metric);
        }
    }

    private static IEnumerable<(string Language, string Text)> Ways(DocSection section) =>
        section.Fences.Where(static fence => fence.Language is "csharp" or "json" or "sh" && !fence.Text.Contains("scrape_configs", StringComparison.Ordinal));

    private static async Task<string> StartAsync(string language, string text, IEnumerable<string> keys)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(keys.SelectMany(Variables));
        if (language == "csharp")
        {
            DocCode.Run(text, builder);
        }
        else
        {
            builder.Configuration.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(language == "json" ? text : "{}")));
            builder.Configuration.AddInMemoryCollection(language == "sh" ? Variables(text) : []);
            builder.AddTelltale();
        }

        await using WebApplication app = builder.Build();

        // What the start asks for; nothing is sent as long as nothing is started.
        _ = app.Services.GetRequiredService<IOptions<TelltaleOptions>>().Value;
        return Describe(app.Services.GetRequiredService<TelltalePlan>());
    }

    private static IEnumerable<KeyValuePair<string, string?>> Variables(string script) =>
        from Match match in Variable().Matches(script)
        select KeyValuePair.Create(match.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal), (string?)match.Groups[2].Value.Trim('"'));

    private static string Describe(TelltalePlan plan) => string.Join('\n', plan.Targets
        .Select(static target => $"{target.Name} {target.SignalName} {target.Endpoint} {target.Protocol} {target.Compression} {target.Timeout} {target.Temporality} "
            + $"{target.LlmOnly} {target.Destination.Ratio} {string.Join(' ', target.Headers.OrderBy(static header => header.Key, StringComparer.Ordinal))}")
        .Append($"{plan.PrometheusPath} {plan.Console?.Signals} {plan.Pipeline.ServiceName}".Trim()))
        .Trim();

    [GeneratedRegex("(?:^export |(?<=[^ ]) )([A-Za-z_]+)=(\"[^\"]*\"|\\S+)", RegexOptions.Multiline)]
    private static partial Regex Variable();

    [GeneratedRegex("[a-z_]+_(bucket|sum|count|total)\\b")]
    private static partial Regex Metric();
}

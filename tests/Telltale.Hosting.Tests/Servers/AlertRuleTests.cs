namespace Telltale.Hosting.Tests;

/// <summary>Prometheus's and Alertmanager's own tools find no fault with rules and routes, and the rule fires when it should.</summary>
public sealed class AlertRuleTests : IDisposable
{
    private const string Series = """
        rule_files: [rules.yml]
        evaluation_interval: 1s
        tests:
          - interval: 1s
            input_series:
              - series: 'gen_ai_client_operation_cost_sum{gen_ai_request_model="gpt-4o-mini", gen_ai_operation_name="chat"}'
                values: '0+0.01x10 0.1x20'
              - series: 'gen_ai_client_operation_cost_sum{gen_ai_request_model="o3", gen_ai_operation_name="chat"}'
                values: '7x30'
            alert_rule_test:
              - eval_time: 8s
                alertname: ModelCosts
                exp_alerts:
                  - exp_labels: { severity: warning, gen_ai_request_model: gpt-4o-mini }
                    exp_annotations: { summary: 'Calls of gpt-4o-mini cost money.' }
              - eval_time: 25s
                alertname: ModelCosts
                exp_alerts: []
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("telltale-rules-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Promtool_finds_no_fault_with_the_rule()
    {
        ServerProgram.Require(ServerProgram.Promtool);
        await WriteAsync("rules.yml", AlertTests.Rules);

        (int status, string output) = await ServerProgram.Promtool.RunAsync(_folder, "check", "rules", "--lint-fatal", "rules.yml");

        Assert.True(status == 0 && output.Contains("1 rules found", StringComparison.Ordinal), output);
    }

    [Fact]
    public async Task The_rule_fires_for_the_model_that_costs_and_ends_when_it_costs_no_more()
    {
        ServerProgram.Require(ServerProgram.Promtool);
        await WriteAsync("rules.yml", AlertTests.Rules);
        await WriteAsync("series.yml", Series);

        (int status, string output) = await ServerProgram.Promtool.RunAsync(_folder, "test", "rules", "series.yml");

        Assert.True(status == 0 && output.Contains("SUCCESS", StringComparison.Ordinal), output);
    }

    [Fact]
    public async Task A_rule_over_another_name_would_be_found_out()
    {
        ServerProgram.Require(ServerProgram.Promtool);
        await WriteAsync("rules.yml", AlertTests.Rules.Replace("operation_cost_sum", "operation_costs_sum", StringComparison.Ordinal));
        await WriteAsync("series.yml", Series);

        Assert.NotEqual(0, (await ServerProgram.Promtool.RunAsync(_folder, "test", "rules", "series.yml")).Status);
    }

    [Fact]
    public async Task Amtool_finds_no_fault_with_the_receivers_and_routes_to_them()
    {
        ServerProgram.Require(ServerProgram.Amtool);
        await WriteAsync("alertmanager.yml", Alertmanager.Configuration("http://127.0.0.1:9", 25));

        (int status, string output) = await ServerProgram.Amtool.RunAsync(_folder, "check-config", "alertmanager.yml");
        (_, string receiver) = await ServerProgram.Amtool.RunAsync(
            _folder, "config", "routes", "test", "--config.file=alertmanager.yml", "alertname=ModelCosts", "severity=warning");

        Assert.True(status == 0 && output.Contains("SUCCESS", StringComparison.Ordinal), output);
        Assert.StartsWith("people", receiver, StringComparison.Ordinal);
    }

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(_folder, name), text);
}

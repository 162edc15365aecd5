using System.Diagnostics;

namespace Telltale.Hosting.Tests;

/// <summary>A real Prometheus finds what the sample measures, by the names that dashboards are made for.</summary>
public sealed class ScrapeTests(ScrapedAssistant scraped) : IClassFixture<ScrapedAssistant>
{
    [Theory]
    [InlineData("gen_ai_client_token_usage_sum{gen_ai_token_type='input', gen_ai_request_model='gpt-4o-mini'}")]
    [InlineData("gen_ai_client_token_usage_sum{gen_ai_token_type='output', gen_ai_provider_name='openai'}")]
    [InlineData("gen_ai_client_operation_cost_sum{gen_ai_operation_name='chat'}")]
    [InlineData("histogram_quantile(0.95, sum by (le) (gen_ai_client_operation_duration_seconds_bucket{gen_ai_tool_name='find_symbol'}))")]
    [InlineData("histogram_quantile(0.95, sum by (le) (gen_ai_client_operation_time_to_first_chunk_seconds_bucket))")]
    [InlineData("http_server_request_duration_seconds_count{http_route='/completions', http_response_status_code='200'}")]
    [InlineData("histogram_quantile(0.95, sum by (le) (http_server_request_duration_seconds_bucket{http_request_method='POST'}))")]
    [InlineData("assistant_conversations_total")]
    [InlineData("assistant_cache_hits_total{code_language='CSharp'}")]
    [InlineData("assistant_cache_misses_total{code_language='CSharp'}")]
    [InlineData("assistant_feedback_total{assistant_verdict='Accepted'}")]
    [InlineData("assistant_completion_duration_seconds_count{code_function_name='CodeAssistant.Completions.CompleteAsync'}")]
    [InlineData("assistant_index_files_sum")]
    [InlineData("target_info{service_name='CodeAssistant', deployment_environment_name='production'}")]
    [InlineData("dotnet_process_memory_working_set_bytes")]
    public async Task Finds(string query)
    {
        ServerProgram.Require(ServerProgram.Prometheus);

        Assert.True(await scraped.Prometheus.QueryAsync(query) > 0, query);
    }

    [Theory]
    [InlineData("http_server_request_duration_seconds_bucket")]
    [InlineData("gen_ai_client_operation_duration_seconds_bucket")]
    [InlineData("assistant_completion_duration_seconds_bucket")]
    [InlineData("assistant_feedback_total")]
    public async Task Exemplars_point_to_the_trace_of_the_caller(string metric)
    {
        ServerProgram.Require(ServerProgram.Prometheus);

        Assert.Contains(Assistant.TraceId, await scraped.Prometheus.ExemplarsAsync(metric));
    }

    [Fact]
    public void Log_lines_have_the_same_trace()
    {
        ServerProgram.Require(ServerProgram.Prometheus);

        Assert.Contains(scraped.Assistant.Lines, static line =>
            line.Contains("\"event_name\":\"Answered\"", StringComparison.Ordinal) && line.Contains(Assistant.TraceId, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_developer_is_in_neither_metrics_nor_log_lines()
    {
        ServerProgram.Require(ServerProgram.Prometheus);
        string metrics = await scraped.Assistant.Client.GetStringAsync("/metrics", TestContext.Current.CancellationToken);

        Assert.Contains(scraped.Assistant.Lines, static line => line.Contains("Name = [name], Email = [contact]", StringComparison.Ordinal));
        Assert.All(scraped.Assistant.Lines.Append(metrics), static text => Assert.DoesNotMatch("(?i)lovelace|ada@example", text));
    }

    [Fact]
    public async Task Promtool_reads_everything_and_finds_no_fault_with_ours()
    {
        ServerProgram.Require(ServerProgram.Prometheus, ServerProgram.Promtool);
        (int status, string findings) = await CheckAsync(await scraped.Assistant.Client.GetStringAsync("/metrics", TestContext.Current.CancellationToken));

        // 3 is advice. The runtime and its resource monitor name and describe their instruments as they like.
        Assert.True(status is 0 or 3, findings);
        Assert.All(findings.Split('\n', StringSplitOptions.RemoveEmptyEntries), static line => Assert.Matches("^(container|dotnet|process|system)_", line));
    }

    [Fact]
    public async Task Load_fails_no_request_and_loses_no_measurement()
    {
        ServerProgram.Require(ServerProgram.Prometheus);
        const string Served = "http_server_request_duration_seconds_count{http_route='/completions', http_response_status_code='200'}";
        const string Cpu = "sum(dotnet_process_cpu_time_seconds_total)";
        double servedBefore = (await scraped.Prometheus.QueryAsync(Served))!.Value;
        double cpuBefore = (await scraped.Prometheus.QueryAsync(Cpu))!.Value;
        long began = Stopwatch.GetTimestamp();
        bool[] answers = await Task.WhenAll(await SendAsync(rate: 200, seconds: 10));
        TimeSpan took = Stopwatch.GetElapsedTime(began);

        Assert.Equal(2_000, answers.Count(static isOk => isOk));
        await scraped.Prometheus.FindsAsync(Served, served => served == servedBefore + answers.Length);
        Assert.True(await scraped.Prometheus.QueryAsync("telltale_export_dropped_total") is null or 0);
        double cpu = (await scraped.Prometheus.QueryAsync(Cpu))!.Value - cpuBefore;
        TestContext.Current.TestOutputHelper!.WriteLine($"{answers.Length} requests in {took.TotalSeconds:F1} s took {cpu:F2} s of processor time.");
    }

    // By the clock, not one after the other: a slow answer does not lessen the load.
    private async Task<List<Task<bool>>> SendAsync(int rate, int seconds)
    {
        List<Task<bool>> sent = [];
        long began = Stopwatch.GetTimestamp();
        while (sent.Count < rate * seconds)
        {
            int due = Math.Min(rate * seconds, (int)(Stopwatch.GetElapsedTime(began).TotalSeconds * rate) + 1);
            while (sent.Count < due)
            {
                sent.Add(IsServedAsync($"var x{sent.Count % 50} ="));
            }

            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        return sent;
    }

    private async Task<bool> IsServedAsync(string prefix)
    {
        try
        {
            await scraped.Assistant.CompleteAsync(prefix);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task<(int Status, string Findings)> CheckAsync(string exposition)
    {
        using Process process = Process.Start(new ProcessStartInfo(ServerProgram.Promtool.Path!, ["check", "metrics"])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
        })!;
        await process.StandardInput.WriteAsync(exposition);
        process.StandardInput.Close();
        string findings = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, findings);
    }
}

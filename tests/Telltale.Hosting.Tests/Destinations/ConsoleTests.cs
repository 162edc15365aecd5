using System.Diagnostics;

namespace Telltale.Hosting.Tests;

/// <summary>The console gets a line for each span and record.</summary>
public sealed class ConsoleTests
{
    [Fact]
    public async Task A_span_and_a_record_are_a_line_each()
    {
        using StringWriter writer = new();
        await using TestApp app = await TestApp.StartAsync(telltale => telltale.ToConsole(console => console.Writer = writer));
        using (Activity span = app.Begin("place", ActivityKind.Internal, ("order.note", "two\nlines"), ("password", "canary")))
        {
            span.SetStatus(ActivityStatusCode.Error, "no stock");
            app.Log.LogWarning("Stock of {Article} is low", "pens");
        }

        string[] lines = writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string placed = Assert.Single(lines, static line => line.Contains("span ", StringComparison.Ordinal));
        Assert.Matches("^\\d\\d:\\d\\d:\\d\\d\\.\\d{3} span +[\\d.]+ms place order\\.note=two lines password=\\[credential\\] ERROR no stock \\[[0-9a-f]{8}\\]", placed);
        Assert.Matches("warn Stock of pens is low \\(Shop\\.Orders\\) \\[[0-9a-f]{8}\\]", Assert.Single(lines, static line => line.Contains("warn", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Records_are_left_to_the_console_logger_where_there_is_one()
    {
        using StringWriter writer = new();
        await using TestApp app = await TestApp.StartAsync(
            telltale => telltale.ToConsole(console => console.Writer = writer), more: static builder => builder.Logging.AddSimpleConsole());
        app.Log.LogWarning("Stock is low");

        Assert.DoesNotContain("Stock", writer.ToString(), StringComparison.Ordinal);
    }
}

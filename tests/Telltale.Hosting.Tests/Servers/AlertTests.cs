using System.Text.Json;

namespace Telltale.Hosting.Tests;

/// <summary>An alert on the sample's metrics reaches people through a real Prometheus and a real Alertmanager.</summary>
public sealed class AlertTests
{
    internal const string Rules = """
        groups:
          - name: assistant
            rules:
              - alert: ModelCosts
                expr: sum by (gen_ai_request_model) (rate(gen_ai_client_operation_cost_sum[4s])) > 0
                for: 0s
                labels: { severity: warning }
                annotations: { summary: 'Calls of {{ $labels.gen_ai_request_model }} cost money.' }
        """;

    [Fact]
    public async Task Costs_are_told_to_chats_and_by_mail_until_they_end()
    {
        ServerProgram.Require(ServerProgram.Prometheus, ServerProgram.Alertmanager);
        await using AlertReceivers chats = await AlertReceivers.StartAsync();
        await using Mailbox mailbox = new();
        await using Alertmanager alertmanager = await Alertmanager.StartAsync(chats.Url, mailbox.Port);
        await using Assistant assistant = await Assistant.StartAsync();
        await using Prometheus prometheus = await Prometheus.StartAsync(assistant.Port, Rules, alertmanager.Port);

        // Each prefix is another one, so the model is asked and paid.
        for (int i = 0; i < 100 && !AllSay("FIRING:1"); i++)
        {
            await assistant.CompleteAsync("int " + i);
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        Assert.True(AllSay("FIRING:1"), string.Join('\n', alertmanager.Lines));
        await Eventually.Is(() => AllSay("RESOLVED"), 20);

        Assert.All(chats.Slack, static message => Assert.Equal("#alerts", message.GetProperty("channel").GetString()));
        Assert.Contains("ModelCosts", Text(chats.Slack.First()), StringComparison.Ordinal);
        Assert.Contains("gpt-4o-mini", Text(chats.Discord.First()), StringComparison.Ordinal);
        string mail = mailbox.Messages.First();
        Assert.Contains("RCPT TO:<oncall@example.org>", mail, StringComparison.Ordinal);
        Assert.Contains("ModelCosts", mail, StringComparison.Ordinal);

        bool AllSay(string status) =>
            chats.Slack.Any(message => Text(message).Contains(status, StringComparison.Ordinal))
            && chats.Discord.Any(message => Text(message).Contains(status, StringComparison.Ordinal))
            && mailbox.Messages.Any(message => message.Contains(status, StringComparison.Ordinal));
    }

    private static string Text(JsonElement message) => message.GetRawText();
}

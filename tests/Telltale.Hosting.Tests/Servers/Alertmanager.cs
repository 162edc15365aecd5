namespace Telltale.Hosting.Tests;

/// <summary>A real Alertmanager that tells a chat, another chat and a mailbox of everything.</summary>
internal sealed class Alertmanager(Server server, int port, string folder) : IAsyncDisposable
{
    public int Port { get; } = port;

    /// <summary>Tells everything to Slack and Discord at an address of this machine, and to a mailbox at a port of it.</summary>
    public static string Configuration(string chats, int mailbox) => $$"""
        route: { receiver: people, group_by: [alertname], group_wait: 0s, group_interval: 1s, repeat_interval: 1h }
        receivers:
          - name: people
            slack_configs: [{ api_url: '{{chats}}/slack', channel: '#alerts', send_resolved: true }]
            discord_configs: [{ webhook_url: '{{chats}}/discord', send_resolved: true }]
            email_configs:
              - to: oncall@example.org
                from: alertmanager@example.org
                smarthost: 127.0.0.1:{{mailbox}}
                hello: localhost
                require_tls: false
                send_resolved: true
        """;

    public static async Task<Alertmanager> StartAsync(string chats, int mailbox)
    {
        string folder = Directory.CreateTempSubdirectory("telltale-alertmanager-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "alertmanager.yml"), Configuration(chats, mailbox));
        int port = ServerProgram.FreePort();
        Server server = await Server.StartAsync(
            ServerProgram.Alertmanager.Path!,
            [
                $"--config.file={folder}/alertmanager.yml", $"--storage.path={folder}/data", $"--web.listen-address=127.0.0.1:{port}",
                "--cluster.listen-address=", "--log.level=warn",
            ],
            port,
            static client => Server.IsOkAsync(client, "/-/ready"),
            folder);
        return new Alertmanager(server, port, folder);
    }

    /// <summary>What it wrote: why it could not tell somebody.</summary>
    public IEnumerable<string> Lines => server.Lines;

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

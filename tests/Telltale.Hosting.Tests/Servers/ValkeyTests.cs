using System.Net.Sockets;

namespace Telltale.Hosting.Tests;

/// <summary>The sample keeps completions in a real Valkey.</summary>
public sealed class ValkeyTests
{
    [Fact]
    public async Task A_completion_outlives_the_process_that_made_it()
    {
        ServerProgram.Require(ServerProgram.Valkey);
        int port = ServerProgram.FreePort();
        await using Server valkey = await Server.StartAsync(
            ServerProgram.Valkey.Path!, ["--port", $"{port}", "--bind", "127.0.0.1", "--save", ""], port, _ => Task.FromResult(Listens(port)));
        Dictionary<string, string> settings = new() { ["ConnectionStrings__Valkey"] = $"127.0.0.1:{port}" };
        await using (Assistant first = await Assistant.StartAsync(settings))
        {
            Assert.False(await first.CompleteAsync("Task StopAsync()"));
        }

        await using Assistant second = await Assistant.StartAsync(settings);

        Assert.True(await second.CompleteAsync("Task StopAsync()"));
        Assert.False(await second.CompleteAsync("Task StartAsync()"));
        string metrics = await second.Client.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        Assert.Matches("(?m)^assistant_cache_hits_total\\{[^}]*\\} 1", metrics);
    }

    private static bool Listens(int port)
    {
        try
        {
            using TcpClient client = new("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

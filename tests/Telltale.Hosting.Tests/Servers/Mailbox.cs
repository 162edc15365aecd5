using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Telltale.Hosting.Tests;

/// <summary>Takes mail by SMTP, as little of it as a sender without TLS and login needs.</summary>
internal sealed class Mailbox : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;

    public Mailbox()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Envelope, headers and body of each message.</summary>
    public ConcurrentQueue<string> Messages { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _serving;
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync(_end.Token);
                await TalkAsync(client.GetStream());
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using StreamReader reader = new(stream, Encoding.UTF8);
        StringBuilder message = new();
        await SayAsync(stream, "220 localhost");
        while (await reader.ReadLineAsync(_end.Token) is { } line)
        {
            string verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb == "DATA")
            {
                await SayAsync(stream, "354 go on");
                await ReadDataAsync(reader, message);
            }
            else
            {
                message.AppendLine(line);
            }

            await SayAsync(stream, verb == "QUIT" ? "221 bye" : "250 OK");
            if (verb == "QUIT")
            {
                return;
            }
        }
    }

    private async Task ReadDataAsync(StreamReader reader, StringBuilder message)
    {
        while (await reader.ReadLineAsync(_end.Token) is { } line && line != ".")
        {
            message.AppendLine(line);
        }

        Messages.Enqueue(message.ToString());
        message.Clear();
    }

    private async Task SayAsync(NetworkStream stream, string line) => await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), _end.Token);
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Telltale.Tests;

/// <summary>What the facts about context are observed with: a source that is listened to, and a log scope's stand-in.</summary>
internal static class Ambient
{
    internal static readonly ActivitySource Source = new("Telltale.Facts");

    /// <summary>Log scopes are such a variable.</summary>
    internal static readonly AsyncLocal<string?> Scope = new();

    private static readonly ActivityListener s_listener = Listen();

    /// <summary>Where we are: the span, and the scope.</summary>
    internal static (string? Span, string? Scope) Here => (Activity.Current?.OperationName, Scope.Value);

    internal static readonly (string?, string?) Kept = ("request", "request");

    internal static readonly (string?, string?) Lost = (null, null);

    /// <summary>Begins what stands for a request, in the flow of the caller.</summary>
    internal static Activity Request(string name = "request")
    {
        _ = s_listener;
        Activity.Current = null;
        Scope.Value = name;
        return Source.StartActivity(name)!;
    }

    /// <summary>Runs code that stands for a request, and leaves no trace of it.</summary>
    internal static async Task<Activity> RequestAsync(string name, Func<Task> body)
    {
        using Activity request = Request(name);
        await body();
        return request;
    }

    /// <summary>Accepts one connection, and answers with success. The text that came.</summary>
    internal static (string Url, Task<string> Received) Server()
    {
        TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ($"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/", ReceiveAsync(listener));
    }

    private static async Task<string> ReceiveAsync(TcpListener listener)
    {
        using TcpClient client = await listener.AcceptTcpClientAsync();
        using NetworkStream stream = client.GetStream();
        byte[] buffer = new byte[8192];
        StringBuilder text = new();
        while (!text.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            text.Append(Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer)));
        }

        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
        listener.Stop();
        return text.ToString();
    }

    private static ActivityListener Listen()
    {
        ActivityListener listener = new()
        {
            ShouldListenTo = static source => source.Name == "Telltale.Facts",
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Telltale.Hosting.Tests;

/// <summary>A child process that answers on a port of this machine, and lives no longer than the test.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly Process _process;

    private Server(Process process, int port)
    {
        _process = process;
        Client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public HttpClient Client { get; }

    public ConcurrentQueue<string> Lines { get; } = new();

    /// <summary>Starts a program, and waits until it is ready.</summary>
    public static async Task<Server> StartAsync(
        string program,
        string[] arguments,
        int port,
        Func<HttpClient, Task<bool>> isReady,
        string? folder = null,
        Dictionary<string, string>? environment = null)
    {
        // Should the test itself be killed, its servers end by themselves.
        ProcessStartInfo start = new("timeout", ["--signal=KILL", "120", program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        foreach ((string key, string value) in environment ?? [])
        {
            start.Environment[key] = value;
        }

        Server server = new(Process.Start(start)!, port);
        try
        {
            await server.UntilAsync(isReady);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        return server;
    }

    /// <summary>Asks until the answer is yes, for a bounded time; fails with what the server wrote.</summary>
    public async Task UntilAsync(Func<HttpClient, Task<bool>> condition, int seconds = 45)
    {
        long end = Environment.TickCount64 + (seconds * 1000);
        while (!await AskAsync(condition))
        {
            bool isLate = Environment.TickCount64 > end;
            string state = isLate ? "It did not happen in time" : "The server ended";
            Assert.False(isLate || _process.HasExited, $"{state}:\n{string.Join('\n', Lines.TakeLast(20))}");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    public async Task UntilOkAsync(string path) => await UntilAsync(client => IsOkAsync(client, path));

    public static async Task<bool> IsOkAsync(HttpClient client, string path)
    {
        using HttpResponseMessage response = await client.GetAsync(path);
        return response.IsSuccessStatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        // Passed on to the server, which is then waited for: killed from above it would stay as a zombie where nobody reaps.
        const int Terminate = 15;
        if (!_process.HasExited)
        {
            _ = Signal(_process.Id, Terminate);
        }

        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(10));
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        Client.Dispose();
    }

    // A server that does not listen yet says no.
    private async Task<bool> AskAsync(Func<HttpClient, Task<bool>> condition)
    {
        try
        {
            return await condition(Client);
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { } text)
        {
            Lines.Enqueue(text);
        }
    }
}

using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Telltale.Load;

/// <summary>A service as a process of its own.</summary>
internal sealed class Child : IAsyncDisposable
{
    private readonly Process _process;
    private bool _isDisposed;

    private Child(Process process, int port)
    {
        _process = process;
        Address = new Uri($"http://127.0.0.1:{port}");
    }

    public Uri Address { get; }

    /// <summary>Processor time in seconds.</summary>
    public double Seconds
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }

    public static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static async Task<Child> StartAsync(Edition edition, Uri receiver, Dictionary<string, string> settings)
    {
        int port = FreePort();
        string own = typeof(Child).Assembly.Location;
        string sample = typeof(Child).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static item => item.Key == "CodeAssistant").Value!;
        string[] arguments = edition == Edition.Sample ? [sample] : [own, "serve", edition.ToString(), receiver.AbsoluteUri];
        ProcessStartInfo start = new(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet",
            [.. arguments, "--urls", $"http://127.0.0.1:{port}"])
        {
            WorkingDirectory = edition == Edition.Sample ? Path.GetFullPath("../../../..", sample) : AppContext.BaseDirectory,

            // Lines as JSON are written and read, as by whatever collects them.
            RedirectStandardOutput = true,
        };
        foreach ((string key, string value) in settings)
        {
            start.Environment[key] = value;
        }

        Child child = new(Process.Start(start)!, port);
        _ = child._process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        await child.UntilReadyAsync();
        return child;
    }

    public async Task<Stats> StatsAsync()
    {
        using HttpClient client = new() { BaseAddress = Address };
        return (await client.GetFromJsonAsync<Stats>("/stats"))!;
    }

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    public void Kill() => _process.Kill();

    public async ValueTask DisposeAsync()
    {
        const int Terminate = 15;
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        if (!_process.HasExited)
        {
            _ = Signal(_process.Id, Terminate);
            using CancellationTokenSource patience = new(TimeSpan.FromSeconds(20));
            await _process.WaitForExitAsync(patience.Token);
        }

        _process.Dispose();
    }

    private async Task UntilReadyAsync()
    {
        using TcpClient client = new();
        for (int i = 0; i < 600 && !client.Connected && !_process.HasExited; i++)
        {
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, Address.Port);
            }
            catch (SocketException)
            {
                await Task.Delay(50);
            }
        }

        if (!client.Connected)
        {
            throw new InvalidOperationException("The service did not start.");
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);
}

using System.Diagnostics;
using System.Net;
using System.Net.WebSockets;

namespace Telltale.Tests;

/// <summary>What outgoing requests carry.</summary>
public class HttpTests
{
    public static TheoryData<string> Clients => [.. s_clients.Keys];

    private static readonly Dictionary<string, Func<string, Task>> s_clients = new()
    {
        ["HttpClient"] = static async url =>
        {
            using HttpClient client = new();
            await client.GetAsync("http://" + url);
        },
        ["HttpClientHandler"] = static async url =>
        {
            using HttpClient client = new(new HttpClientHandler());
            await client.GetAsync("http://" + url);
        },
        ["SocketsHttpHandler"] = static async url =>
        {
            using HttpClient client = new(new SocketsHttpHandler());
            await client.GetAsync("http://" + url);
        },
        ["HttpMessageInvoker"] = static async url =>
        {
            using HttpMessageInvoker client = new(new SocketsHttpHandler());
            await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "http://" + url), default);
        },
#pragma warning disable SYSLIB0014 // They are what is asked about.
        ["HttpWebRequest"] = static async url => (await WebRequest.CreateHttp("http://" + url).GetResponseAsync()).Dispose(),
        ["WebClient"] = static async url =>
        {
            using WebClient client = new();
            await client.DownloadStringTaskAsync("http://" + url);
        },
#pragma warning restore SYSLIB0014
        ["ClientWebSocket"] = static async url =>
        {
            using ClientWebSocket socket = new();
            await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri("ws://" + url), default));
        },
    };

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task Every_client_sends_the_trace(string client)
    {
        (string url, Task<string> received) = Ambient.Server();
        using Activity request = Ambient.Request();
        await s_clients[client](url);

        Assert.Contains($"traceparent: 00-{request.TraceId}", await received, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Without_an_activity_nothing_is_sent()
    {
        (string url, Task<string> received) = Ambient.Server();
        Activity.Current = null;
        await s_clients["HttpClient"](url);

        Assert.DoesNotContain("traceparent", await received, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Without_a_propagator_nothing_is_sent()
    {
        (string url, Task<string> received) = Ambient.Server();
        using Activity request = Ambient.Request();
        using HttpClient client = new(new SocketsHttpHandler { ActivityHeadersPropagator = null });
        await client.GetAsync("http://" + url, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("traceparent", await received, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Under_suppressed_flow_nothing_is_sent()
    {
        (string url, Task<string> received) = Ambient.Server();
        using Activity request = Ambient.Request();
        Task sent;
        using (ExecutionContext.SuppressFlow())
        {
            sent = Task.Run(() => s_clients["HttpClient"](url), TestContext.Current.CancellationToken);
        }

        await sent;

        Assert.DoesNotContain("traceparent", await received, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_header_set_by_hand_replaces_the_real_one()
    {
        (string url, Task<string> received) = Ambient.Server();
        using Activity request = Ambient.Request();
        using HttpClient client = new();
        using HttpRequestMessage message = new(HttpMethod.Get, "http://" + url);
        const string Own = "00-11111111111111111111111111111111-2222222222222222-01";
        message.Headers.Add("traceparent", Own);
        request.SetBaggage("item", "value");
        await client.SendAsync(message, TestContext.Current.CancellationToken);
        string text = await received;

        Assert.Contains($"traceparent: {Own}", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(request.TraceId.ToHexString(), text, StringComparison.Ordinal);
        Assert.Contains("item", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Baggage_goes_out_in_clear()
    {
        (string url, Task<string> received) = Ambient.Server();
        using Activity request = Ambient.Request();
        request.SetBaggage("customer", "c-77");
        await s_clients["HttpClient"](url);

        Assert.Contains("baggage: customer = c-77", await received, StringComparison.OrdinalIgnoreCase);
    }
}

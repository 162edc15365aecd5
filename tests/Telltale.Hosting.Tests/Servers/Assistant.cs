using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;

namespace Telltale.Hosting.Tests;

/// <summary>The sample as operations run it: a process of its own that answers HTTP.</summary>
internal sealed class Assistant(Server server, int port) : IAsyncDisposable
{
    /// <summary>A trace that a caller began.</summary>
    public const string TraceId = "5e1f0a7c93b84d2296c0d1a2b3c4d5e6";

    public int Port { get; } = port;

    public HttpClient Client => server.Client;

    public IEnumerable<string> Lines => server.Lines;

    public static async Task<Assistant> StartAsync(Dictionary<string, string>? settings = null)
    {
        int port = ServerProgram.FreePort();
        string dll = typeof(Assistant).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static item => item.Key == "CodeAssistant").Value!;
        Dictionary<string, string> environment = new(settings ?? []) { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["OPENAI_API_KEY"] = "" };
        Server server = await Server.StartAsync(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [dll, "--urls", $"http://127.0.0.1:{port}"],
            port,
            static client => Server.IsOkAsync(client, "/health"),
            Path.GetFullPath("../../../..", dll),
            environment);
        return new Assistant(server, port);
    }

    /// <summary>Asks for a completion, and says whether it came from the cache.</summary>
    public async Task<bool> CompleteAsync(string prefix)
    {
        using HttpResponseMessage response = await Client.PostAsJsonAsync("/completions", new { prefix, language = 0 });
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("fromCache").GetBoolean();
    }

    /// <summary>Begins a conversation, asks in it, completes code twice and judges it, all in one trace.</summary>
    public async Task UseAsync()
    {
        var developer = new { id = "dev-7", name = "Ada Lovelace", email = "ada@example.org" };
        using HttpResponseMessage started = await PostAsync("/conversations", new { developer });
        string id = (await started.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
        (await PostAsync($"/conversations/{id}/messages", new { text = "Where is Conversations? I am ada@example.org." })).Dispose();
        for (int i = 0; i < 2; i++)
        {
            (await PostAsync("/completions", new { prefix = "Task StopAsync()", language = 0 })).Dispose();
        }

        (await PostAsync("/completions/any/feedback", new { accepted = true })).Dispose();
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task<HttpResponseMessage> PostAsync(string path, object body)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("traceparent", $"00-{TraceId}-00f067aa0ba902b7-01");
        HttpResponseMessage response = await Client.SendAsync(request);
        await response.Content.LoadIntoBufferAsync();
        return response.EnsureSuccessStatusCode();
    }
}

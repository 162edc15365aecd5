using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Telltale.Hosting.Tests;

/// <summary>The sample as a process of its own, sending everywhere: nothing of what its callers told it leaves, by network, console or disk.</summary>
public sealed class SampleLeakTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("telltale").FullName;
    private readonly Planted _planted = new();
    private readonly Exhaust _exhaust = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Nothing_that_callers_say_leaves()
    {
        await using Receiver grpc = await Receiver.StartAsync(isGrpc: true);
        await using Receiver http = await Receiver.StartAsync();
        Assistant assistant = await Assistant.StartAsync(Everywhere(grpc.Url, http.Url));
        await UseAsync(assistant.Client);
        _exhaust.Add("Prometheus", await assistant.Client.GetStringAsync("/metrics", TestContext.Current.CancellationToken));
        _exhaust.Add("health", await (await assistant.Client.GetAsync("/health", TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await assistant.DisposeAsync();
        _exhaust.Add("the console", string.Join('\n', assistant.Lines));
        _exhaust.Add("OTLP over gRPC", grpc);
        _exhaust.Add("OTLP over HTTP", http);
        foreach (string file in Directory.GetFiles(_folder, "*.otlp", SearchOption.AllDirectories))
        {
            _exhaust.Add("disk " + Path.GetFileName(Path.GetDirectoryName(file)), await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        }

        string[] leaks = [.. _exhaust.Find(_planted)];
        Assert.True(leaks.Length == 0, string.Join('\n', leaks));
        Assert.Contains(grpc.Spans, static span => span.Name == "execute_tool find_symbol");
        Assert.Contains(http.Requests, static request => request.Path == "/api/public/otel/v1/traces");
        Assert.Contains(http.Requests, static request => request.Path == "/otel/v1/traces");
        Assert.Contains(http.Requests, static request => request.Path == "/otlp/v1/logs");
        Assert.Contains(assistant.Lines, static line => line.Contains("began conversation", StringComparison.Ordinal));
        Assert.NotEmpty(Directory.GetFiles(_folder, "*.otlp", SearchOption.AllDirectories));
    }

    private Dictionary<string, string> Everywhere(string grpc, string http) => new()
    {
        ["Telltale__Otlp__Endpoint"] = grpc,
        ["Telltale__Tempo__Endpoint"] = "http://127.0.0.1:1",
        ["Telltale__Loki__Endpoint"] = http,
        ["Telltale__Datadog__Endpoint"] = http,
        ["Telltale__Datadog__Protocol"] = "http/protobuf",
        ["Telltale__Langfuse__Host"] = http,
        ["Telltale__Langfuse__PublicKey"] = "pk",
        ["Telltale__Langfuse__SecretKey"] = "sk",
        ["Telltale__LangSmith__Endpoint"] = http,
        ["Telltale__LangSmith__ApiKey"] = "key",
        ["Telltale__Console__Enabled"] = "true",
        ["Telltale__DiskBuffer__Path"] = _folder,
        ["OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT"] = "true",
        ["Logging__LogLevel__Default"] = "Debug",
    };

    private async Task UseAsync(HttpClient client)
    {
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _planted.Key("header"));
        client.DefaultRequestHeaders.Add("Cookie", "session=" + _planted.Key("cookie"));
        client.DefaultRequestHeaders.Add("x-api-key", _planted.Key("key"));
        client.DefaultRequestHeaders.Add("baggage", "user.email=" + Uri.EscapeDataString(_planted.Mail("baggage")));
        var developer = new { id = "dev-1", name = _planted.Name("name"), email = _planted.Mail("email") };
        string query = $"?email={Uri.EscapeDataString(_planted.Mail("query"))}&access_token={_planted.Key("query")}&page=2";
        JsonElement started = await PostAsync(client, "/conversations" + query, new { developer });
        string id = started.GetProperty("id").GetString()!;
        await PostAsync(client, $"/conversations/{id}/messages", new { text = $"I am {_planted.Mail("prompt")}, my key is {_planted.Key("prompt")}: why does {_planted.Connection("prompt")} fail?" });
        await PostAsync(client, "/completions", new { prefix = $"const string key = \"{_planted.Key("code")}\"; // {_planted.Mail("code")}", language = 0 });
        using StringContent broken = new("{ \"prefix\": \"" + _planted.Text("broken body"), new MediaTypeHeaderValue("application/json"));
        (await client.PostAsync("/completions", broken, TestContext.Current.CancellationToken)).Dispose();
        (await client.GetAsync("/nowhere" + query, TestContext.Current.CancellationToken)).Dispose();
    }

    private static async Task<JsonElement> PostAsync(HttpClient client, string path, object body)
    {
        using HttpResponseMessage response = await client.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
    }
}

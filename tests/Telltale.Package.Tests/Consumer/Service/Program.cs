using Telltale;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.AddTelltale(t => t.ToPrometheus());
await using WebApplication app = builder.Build();
app.MapGet("/", () => Greeter.Greet("Ada"));
await app.StartAsync();
using HttpClient client = new() { BaseAddress = new Uri(app.Urls.First()) };
Console.WriteLine(await client.GetStringAsync("/"));
string metrics = await client.GetStringAsync("/metrics");
Console.WriteLine(metrics.Split('\n').Count(line => line.StartsWith("telltale_call_duration_seconds_count", StringComparison.Ordinal)
    && line.Contains("code_function_name=\"Greeter.Greet\"", StringComparison.Ordinal) && line.EndsWith(" 1", StringComparison.Ordinal)));
await app.StopAsync();

internal static class Greeter
{
    [Traced, Measured]
    internal static string Greet([Tag, Sensitive(DataKind.Name)] string name) => $"Hello {name}";
}

using System.Net;
using System.Net.Sockets;
using NativeService;
using Telltale;

// A service that is scraped, sends, and logs as JSON, beside the receiver that it sends to.
string url = $"http://127.0.0.1:{FreePort()}/";
using Receiver receiver = new(url);

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Logging.ClearProviders().AddTelltaleJsonConsole();
builder.Configuration["Telltale:Otlp:Protocol"] = "http/protobuf";
builder.AddTelltale(telltale => telltale.ToPrometheus().ToOtlp(url));
builder.Services.AddHealthChecks().AddTelltale();
WebApplication service = builder.Build();
service.MapHealthChecks("/health");
service.MapGet("/orders/{id}", static context => context.Response.WriteAsync(Orders.Place(
    context.RequestServices.GetRequiredService<ILogger<Program>>(), (string)context.Request.RouteValues["id"]!, "ada@example.org").ToString()));
await service.StartAsync();

using HttpClient client = new() { BaseAddress = new Uri(service.Urls.Single()) };
await client.GetStringAsync("/orders/7");
Console.WriteLine(await client.GetStringAsync("/metrics"));
Console.WriteLine($"health {await client.GetStringAsync("/health")}");
await service.StopAsync();
Console.WriteLine("received " + string.Join(' ', receiver.Signals));

static int FreePort()
{
    using TcpListener listener = new(IPAddress.Loopback, 0);
    listener.Start();
    return ((IPEndPoint)listener.LocalEndpoint).Port;
}

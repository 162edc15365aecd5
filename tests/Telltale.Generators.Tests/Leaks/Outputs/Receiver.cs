using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Exporter;

namespace Telltale.Generators.Tests;

/// <summary>A server on this machine that takes what OTLP exporters send, and keeps every byte.</summary>
internal sealed class Receiver : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly WebApplication _server;
    private readonly OtlpExportProtocol _protocol;
    private readonly Uri _address;

    internal Receiver(OtlpExportProtocol protocol)
    {
        _protocol = protocol;
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(System.Net.IPAddress.Loopback, 0, endpoint =>
            endpoint.Protocols = protocol == OtlpExportProtocol.Grpc ? HttpProtocols.Http2 : HttpProtocols.Http1));
        _server = builder.Build();
        _server.Run(Take);
        _server.StartAsync().GetAwaiter().GetResult();
        _address = new Uri(_server.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
    }

    /// <summary>What requests held: heads and bodies.</summary>
    internal byte[] Bytes
    {
        get
        {
            lock (_bytes)
            {
                return _bytes.ToArray();
            }
        }
    }

    public void Dispose() => _server.DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Leads an exporter here.</summary>
    internal void Lead(OtlpExporterOptions options, string signal)
    {
        options.Protocol = _protocol;
        options.Endpoint = _protocol == OtlpExportProtocol.Grpc ? _address : new Uri(_address, $"v1/{signal}");
        options.TimeoutMilliseconds = 60_000;
        options.BatchExportProcessorOptions.MaxQueueSize = 1_000_000;
    }

    private async Task Take(HttpContext context)
    {
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body);
        lock (_bytes)
        {
            foreach ((string name, Microsoft.Extensions.Primitives.StringValues value) in context.Request.Headers)
            {
                _bytes.Write(System.Text.Encoding.UTF8.GetBytes($"{name}: {value}\n"));
            }

            _bytes.Write(body.GetBuffer().AsSpan(0, (int)body.Length));
        }

        bool isGrpc = _protocol == OtlpExportProtocol.Grpc;
        context.Response.ContentType = isGrpc ? "application/grpc" : "application/x-protobuf";
        if (isGrpc)
        {
            // An empty message: not compressed, no bytes.
            await context.Response.Body.WriteAsync(new byte[5]);
            context.Response.AppendTrailer("grpc-status", "0");
        }
    }
}

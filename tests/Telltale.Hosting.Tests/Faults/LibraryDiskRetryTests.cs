using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Trace;

namespace Telltale.Hosting.Tests;

/// <summary>Why the disk buffer is ours: when this test fails, the library's own may have become good enough.</summary>
public sealed class LibraryDiskRetryTests
{
    [Fact]
    public void The_librarys_disk_retry_has_one_folder_for_all_receivers()
    {
        string folder = Directory.CreateTempSubdirectory("telltale").FullName;
        Environment.SetEnvironmentVariable("OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY", "disk");
        Environment.SetEnvironmentVariable("OTEL_DOTNET_EXPERIMENTAL_OTLP_DISK_RETRY_DIRECTORY_PATH", folder);
        try
        {
            using ActivitySource source = new("Library." + Guid.NewGuid());
            using TracerProvider provider = Sdk.CreateTracerProviderBuilder()
                .AddSource(source.Name)
                .AddProcessor(Exporter("http://127.0.0.1:1/v1/traces"))
                .AddProcessor(Exporter("http://127.0.0.1:2/v1/traces"))
                .Build();
            source.StartActivity("one")?.Dispose();

            Assert.Equal([Path.Combine(folder, "traces")], Directory.GetDirectories(folder));
            Assert.Equal(2, Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length);
        }
        finally
        {
            Environment.SetEnvironmentVariable("OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY", null);
            Environment.SetEnvironmentVariable("OTEL_DOTNET_EXPERIMENTAL_OTLP_DISK_RETRY_DIRECTORY_PATH", null);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static SimpleActivityExportProcessor Exporter(string endpoint) => new(new OtlpTraceExporter(new OtlpExporterOptions
    {
        Endpoint = new Uri(endpoint),
        Protocol = OtlpExportProtocol.HttpProtobuf,
    }));
}

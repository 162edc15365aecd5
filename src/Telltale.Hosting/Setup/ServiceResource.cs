using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Resources;

namespace Telltale;

/// <summary>Says of whom telemetry is: service, host, process.</summary>
internal static class ServiceResource
{
    // One id for spans, measurements and log records of the process.
    private static readonly string s_instance = Guid.NewGuid().ToString();

    /// <summary>What is found out, then what variables say, then what configuration and code say.</summary>
    public static void Configure(ResourceBuilder resource, PipelineSettings settings, IHostEnvironment? environment)
    {
        resource.AddAttributes(Found(environment)).AddEnvironmentVariableDetector().AddAttributes(Said(settings));
    }

    private static Dictionary<string, object> Found(IHostEnvironment? environment)
    {
        Assembly? entry = Assembly.GetEntryAssembly();
        Dictionary<string, object> found = new()
        {
            ["service.name"] = environment?.ApplicationName is { Length: > 0 } name ? name : entry?.GetName().Name ?? "unknown_service:dotnet",
            ["service.instance.id"] = s_instance,
            ["host.name"] = System.Environment.MachineName,
            ["host.arch"] = Architecture(),
            ["os.type"] = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux",
            ["process.pid"] = (long)System.Environment.ProcessId,
            ["process.runtime.name"] = ".NET",
            ["process.runtime.version"] = System.Environment.Version.ToString(),
        };
        if (entry is not null)
        {
            found["service.version"] = entry.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
                ?? entry.GetName().Version?.ToString() ?? "0.0.0";
        }

        if (Path.GetFileName(System.Environment.ProcessPath) is { Length: > 0 } executable)
        {
            found["process.executable.name"] = executable;
        }

        if (environment?.EnvironmentName is { Length: > 0 } where)
        {
            found["deployment.environment.name"] = where.ToLowerInvariant();
        }

        return found;
    }

    private static Dictionary<string, object> Said(PipelineSettings settings)
    {
        Dictionary<string, object> said = [];
        Add("service.name", settings.ServiceName);
        Add("service.namespace", settings.ServiceNamespace);
        Add("service.version", settings.ServiceVersion);
        Add("service.instance.id", settings.ServiceInstanceId);
        Add("deployment.environment.name", settings.Environment);
        return said;

        void Add(string key, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                said[key] = value;
            }
        }
    }

    private static string Architecture() => RuntimeInformation.OSArchitecture switch
    {
        System.Runtime.InteropServices.Architecture.X64 => "amd64",
        System.Runtime.InteropServices.Architecture.X86 => "x86",
        System.Runtime.InteropServices.Architecture.Arm64 => "arm64",
        System.Runtime.InteropServices.Architecture other => other.ToString().ToLowerInvariant(),
    };
}

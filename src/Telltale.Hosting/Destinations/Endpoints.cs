using System.Diagnostics.CodeAnalysis;
using OpenTelemetry.Exporter;

namespace Telltale;

/// <summary>Reads the addresses of receivers, and refuses those that would give secrets away.</summary>
internal static class Endpoints
{
    public static bool TryRead(string name, string text, bool hasSecrets, Errors errors, [NotNullWhen(true)] out Uri? endpoint)
    {
        endpoint = null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? read) || read.Scheme is not ("http" or "https") || read.Host.Length == 0)
        {
            // The text may be a secret in the wrong place.
            errors.Add($"The endpoint of '{name}' is not an address. Set Telltale:{name}:Endpoint to one such as http://localhost:4317.");
            return false;
        }

        if (read.UserInfo.Length > 0)
        {
            errors.Add($"The endpoint of '{name}' has a user or a password in it, and addresses are logged by others. "
                + $"Take it out, and set Telltale:{name}:Headers:Authorization instead.");
            return false;
        }

        if (read.Query.Length > 0 || read.Fragment.Length > 0)
        {
            errors.Add($"The endpoint of '{name}' has a query. Set Telltale:{name}:Endpoint without it; keys belong into Telltale:{name}:Headers.");
            return false;
        }

        if (hasSecrets && read.Scheme == "http" && !read.IsLoopback)
        {
            errors.Add($"'{name}' would get its keys over plain HTTP from {read.Host}. Set Telltale:{name}:Endpoint to an https address, "
                + $"or Telltale:{name}:AllowInsecure to true if the network is yours alone.");
            return false;
        }

        endpoint = read;
        return true;
    }

    public static OtlpExportProtocol Guess(Uri endpoint) => endpoint.Port == 4318 || endpoint.AbsolutePath.Length > 1
        ? OtlpExportProtocol.HttpProtobuf
#pragma warning disable CS0618 // What is on its way out there is what Collectors listen to by default.
        : OtlpExportProtocol.Grpc;
#pragma warning restore CS0618

    public static Uri Append(Uri endpoint, string path)
    {
        string start = endpoint.AbsoluteUri.TrimEnd('/');
        return start.EndsWith(path, StringComparison.OrdinalIgnoreCase) ? new Uri(start) : new Uri(start + path);
    }
}

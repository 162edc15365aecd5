using System.Diagnostics.Metrics;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Telltale;

/// <summary>Makes the connections to receivers: certificates are checked, redirections are not followed, and nothing of it is recorded.</summary>
internal static class Network
{
    public static SocketsHttpHandler Create(ExportTarget target)
    {
        SocketsHttpHandler handler = new()
        {
            // A key in a header would go wherever the answer says.
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = target.Timeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            EnableMultipleHttp2Connections = false,

            // Requests of ours are not the application's: no spans, and no measurements under the name that is listened to.
            ActivityHeadersPropagator = null,
            MeterFactory = new UnheardMeters(),
        };
        if (target.CertificateFile is { } file)
        {
            X509Certificate2Collection authorities = Pem.Authorities(file);
            handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, errors) => IsTrusted(certificate, authorities, errors);
        }

        if (target.ClientCertificateFile is { } client)
        {
            handler.SslOptions.ClientCertificates = [Pem.Client(client, target.ClientKeyFile)];
        }

        return handler;
    }

    private static bool IsTrusted(X509Certificate? certificate, X509Certificate2Collection authorities, SslPolicyErrors errors)
    {
        // The chain is what we look at ourselves; a wrong name or none at all stays wrong.
        if (certificate is not X509Certificate2 given || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
        {
            return false;
        }

        using X509Chain chain = new();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        return chain.Build(given);
    }

    /// <summary>Gives meters that nobody listens to.</summary>
    private sealed class UnheardMeters : IMeterFactory
    {
        private readonly Meter _meter = new("Telltale.Export.Unheard");

        public Meter Create(MeterOptions options) => _meter;

        public void Dispose() => _meter.Dispose();
    }
}

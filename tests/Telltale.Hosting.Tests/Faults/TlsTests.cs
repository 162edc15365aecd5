using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;

namespace Telltale.Hosting.Tests;

/// <summary>Certificates are checked, against the machine's authorities or the one that is given.</summary>
public sealed class TlsTests
{
    [Fact]
    public async Task A_certificate_nobody_vouches_for_is_refused_and_the_given_authority_is_believed()
    {
        using ECDsa key = ECDsa.Create();
        CertificateRequest request = new("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using X509Certificate2 made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using X509Certificate2 certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
        string file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, made.ExportCertificatePem(), TestContext.Current.CancellationToken);
        await using Receiver receiver = await Receiver.StartAsync(listen: options => options.UseHttps(certificate));
        await using TestApp app = await TestApp.StartAsync(telltale => telltale
            .ToTempo(receiver.Url, static otlp => { OtlpTests.Http(otlp); otlp.Timeout = TimeSpan.FromSeconds(1); })
            .ToOtlp(receiver.Url, otlp => { OtlpTests.Http(otlp); otlp.CertificateFile = file; }));
        app.Span("one");
        app.Flush();

        await Eventually.Is(() => app.Exports.Channels.Single(static channel => channel.Destination == "Tempo").Lost.GetValueOrDefault("tls") == 1);
        Assert.Equal("one", Assert.Single(receiver.Spans).Name);
        File.Delete(file);
    }
}

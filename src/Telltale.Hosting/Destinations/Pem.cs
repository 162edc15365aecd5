using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Telltale;

/// <summary>Reads certificates from files, and says before the start which cannot be read.</summary>
internal static class Pem
{
    public static void Check(string name, OtlpDestination destination, Errors errors)
    {
        Try(destination.CertificateFile, "CertificateFile", "the certificate of the authority", static file => Authorities(file));
        Try(
            destination.ClientCertificateFile,
            "ClientCertificateFile",
            "the client's certificate, and its key there or in ClientKeyFile",
            file => Client(file, destination.ClientKeyFile).Dispose());

        void Try(string? file, string key, string wanted, Action<string> read)
        {
            try
            {
                if (file is not null)
                {
                    read(file);
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException)
            {
                errors.Add($"The file of Telltale:{name}:{key} cannot be read ({failure.GetType().Name}). Set it to a PEM file with {wanted}, or leave it out.");
            }
        }
    }

    public static X509Certificate2Collection Authorities(string file)
    {
        X509Certificate2Collection authorities = [];
        authorities.ImportFromPemFile(file);
        return authorities;
    }

    public static X509Certificate2 Client(string file, string? keyFile) => X509Certificate2.CreateFromPemFile(file, keyFile ?? file);
}

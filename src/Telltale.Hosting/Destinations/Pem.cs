using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Telltale;

/// <summary>Reads certificates from files, and says before the start which cannot be read.</summary>
internal static class Pem
{
    public static void Check(string caSetting, string? caFile, string clientSetting, string? clientFile, string? keyFile, Errors errors)
    {
        Try(caFile, caSetting, "the certificate of the authority", static file => Authorities(file));
        Try(clientFile, clientSetting, "the client's certificate, and its key there or in a file of its own", file => Client(file, keyFile).Dispose());

        void Try(string? file, string setting, string wanted, Action<string> read)
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
                errors.Add($"The file of {setting} cannot be read ({failure.GetType().Name}). Set it to a PEM file with {wanted}, or leave it out.");
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

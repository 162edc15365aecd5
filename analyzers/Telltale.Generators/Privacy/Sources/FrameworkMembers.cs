using Microsoft.CodeAnalysis;
using static Telltale.Generators.SensitiveClass;

namespace Telltale.Generators;

/// <summary>The members of .NET and of well-known libraries that hold sensitive data, and those that only look as if. Found by name, so absent ones cost nothing.</summary>
internal static class FrameworkMembers
{
    private static readonly (string Type, string Members, SensitiveClass? Class)[] s_rows =
    [
        ("Microsoft.AspNetCore.Identity.IdentityUser", "Email NormalizedEmail PhoneNumber", Contact),
        ("Microsoft.AspNetCore.Identity.IdentityUser", "UserName NormalizedUserName", Account),
        ("Microsoft.AspNetCore.Identity.IdentityUser", "PasswordHash SecurityStamp", Credential),
        ("Microsoft.AspNetCore.Identity.IdentityUser", "Id EmailConfirmed PhoneNumberConfirmed TwoFactorEnabled LockoutEnd LockoutEnabled AccessFailedCount", null),
        ("Microsoft.AspNetCore.Identity.UserManager", "GetUserName GetUserNameAsync", Account),
        ("Microsoft.AspNetCore.Identity.UserManager", "GetEmailAsync GetPhoneNumberAsync", Contact),
        ("Microsoft.AspNetCore.Identity.UserManager", "GeneratePasswordResetTokenAsync GenerateEmailConfirmationTokenAsync GenerateChangeEmailTokenAsync", Credential),
        ("Microsoft.AspNetCore.Identity.UserManager", "GenerateChangePhoneNumberTokenAsync GenerateTwoFactorTokenAsync GenerateUserTokenAsync", Credential),
        ("Microsoft.AspNetCore.Identity.UserManager", "GetAuthenticatorKeyAsync GetAuthenticationTokenAsync GenerateNewTwoFactorRecoveryCodesAsync", Credential),
        ("Microsoft.AspNetCore.Identity.UserManager", "GetSecurityStampAsync GenerateNewAuthenticatorKey CreateSecurityTokenAsync", Credential),
        ("System.Security.Principal.IIdentity", "Name", Account),

        ("System.Net.NetworkCredential", "Password SecurePassword", Credential),
        ("System.Net.NetworkCredential", "UserName", Account),
        ("System.Diagnostics.ProcessStartInfo", "Password PasswordInClearText", Credential),
        ("System.UriBuilder", "Password", Credential),
        ("System.Uri", "UserInfo", Credential),
        ("System.Net.Http.Headers.AuthenticationHeaderValue", "Parameter", Credential),
        ("System.Net.Http.Headers.HttpRequestHeaders", "Authorization ProxyAuthorization", Credential),

        ("System.Data.Common.DbConnectionStringBuilder", "Password ConnectionString", Credential),
        ("System.Data.Common.DbConnection", "ConnectionString", Credential),
        ("System.Data.IDbConnection", "ConnectionString", Credential),
        ("System.Configuration.ConnectionStringSettings", "ConnectionString", Credential),
        ("Microsoft.Extensions.Configuration.ConfigurationExtensions", "GetConnectionString", Credential),
        ("Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions", "GetConnectionString", Credential),
        ("StackExchange.Redis.ConfigurationOptions", "Password", Credential),

        ("Microsoft.AspNetCore.Http.IHeaderDictionary", "Authorization ProxyAuthorization Cookie SetCookie", Credential),
        ("Microsoft.AspNetCore.Http.IHeaderDictionary", "UserAgent", Network),
        ("Microsoft.AspNetCore.Http.HttpRequest", "Cookies", Credential),
        ("Microsoft.AspNetCore.Http.ConnectionInfo", "RemoteIpAddress", Network),
        ("Microsoft.AspNetCore.Http.Features.IHttpConnectionFeature", "RemoteIpAddress", Network),
        ("Microsoft.AspNetCore.Authentication.AuthenticationHttpContextExtensions", "GetTokenAsync", Credential),
        ("Microsoft.AspNetCore.Authentication.AuthenticationTokenExtensions", "GetTokenValue GetTokens", Credential),
        ("Microsoft.AspNetCore.Authentication.OAuth.OAuthOptions", "ClientSecret", Credential),
        ("Microsoft.AspNetCore.Authentication.OpenIdConnect.OpenIdConnectOptions", "ClientSecret", Credential),

        ("System.Net.Mail.MailAddress", "Address User", Contact),
        ("System.Net.Mail.MailMessage", "To CC Bcc From Sender ReplyToList", Contact),
        ("MimeKit.MailboxAddress", "Address", Contact),
        ("MimeKit.MimeMessage", "To Cc Bcc From Sender ReplyTo", Contact),

        ("Azure.Core.AccessToken", "Token", Credential),
        ("Azure.Security.KeyVault.Secrets.KeyVaultSecret", "Value", Credential),
        ("Azure.AzureKeyCredential", "Key", Credential),
        ("Microsoft.Identity.Client.AuthenticationResult", "AccessToken IdToken", Credential),
        ("System.IdentityModel.Tokens.Jwt.JwtSecurityTokenHandler", "WriteToken", Credential),
        ("System.IdentityModel.Tokens.Jwt.JwtSecurityToken", "RawData EncodedToken", Credential),
        ("Microsoft.IdentityModel.JsonWebTokens.JsonWebTokenHandler", "CreateToken", Credential),
        ("Microsoft.IdentityModel.JsonWebTokens.JsonWebToken", "EncodedToken", Credential),
        ("Duende.IdentityModel.Client.TokenResponse", "AccessToken IdentityToken RefreshToken", Credential),
        ("IdentityModel.Client.TokenResponse", "AccessToken IdentityToken RefreshToken", Credential),
        ("Amazon.SecretsManager.Model.GetSecretValueResponse", "SecretString SecretBinary", Credential),

        ("System.Security.Cryptography.AsymmetricAlgorithm", "ExportPkcs8PrivateKey ExportPkcs8PrivateKeyPem ExportEncryptedPkcs8PrivateKey", Credential),
        ("System.Security.Cryptography.RSA", "ExportRSAPrivateKey ExportRSAPrivateKeyPem", Credential),
        ("System.Security.Cryptography.ECAlgorithm", "ExportECPrivateKey ExportECPrivateKeyPem", Credential),
        ("System.Security.Cryptography.SymmetricAlgorithm", "Key", Credential),
        ("System.Security.Cryptography.X509Certificates.X509Certificate", "Export ExportPkcs12", Credential),

        ("System.Type", "FullName Name", null),
        ("System.Reflection.Assembly", "FullName", null),
        ("System.Reflection.MemberInfo", "Name", null),
        ("System.IO.FileSystemInfo", "FullName Name", null),
        ("System.Environment", "UserName MachineName UserDomainName", null),
        ("System.Net.Dns", "GetHostName GetHostAddresses GetHostAddressesAsync GetHostEntry GetHostEntryAsync", null),
        ("System.Exception", "Message", null),
        ("System.Diagnostics.Activity", "DisplayName", null),
        ("Microsoft.Extensions.AI.ChatMessage", "AuthorName", null),
        ("Microsoft.Extensions.AI.ChatResponseUpdate", "AuthorName", null),
        ("Microsoft.SemanticKernel.ChatMessageContent", "AuthorName", null),
        ("Microsoft.SemanticKernel.StreamingChatMessageContent", "AuthorName", null),
    ];

    private static readonly Dictionary<string, FrameworkMember[]> s_byName = s_rows
        .SelectMany(static row => row.Members.Split(' '), static (row, member) => new FrameworkMember(row.Type, member, row.Class))
        .GroupBy(static member => member.Member, StringComparer.Ordinal)
        .ToDictionary(static members => members.Key, static members => members.ToArray(), StringComparer.Ordinal);

    /// <summary>What is known of the member, or null.</summary>
    internal static FrameworkMember? Of(ISymbol symbol)
    {
        if (symbol is not (IPropertySymbol or IMethodSymbol or IFieldSymbol) || !s_byName.TryGetValue(symbol.Name, out FrameworkMember[] members))
        {
            return null;
        }

        foreach (FrameworkMember member in members)
        {
            if (member.Is(symbol))
            {
                return member;
            }
        }

        return null;
    }
}

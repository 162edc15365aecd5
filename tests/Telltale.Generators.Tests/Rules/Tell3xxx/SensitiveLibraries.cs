namespace Telltale.Generators.Tests;

/// <summary>Stand-ins for the libraries that have a switch for sensitive data, and for the host's environment.</summary>
internal static class SensitiveLibraries
{
    internal const string Using = """
        using System; using Microsoft.EntityFrameworkCore; using Microsoft.Extensions.AI; using Microsoft.Extensions.Hosting;
        using Microsoft.Identity.Client; using Microsoft.IdentityModel.Logging; using Npgsql;

        """;

    internal const string Source = """
        namespace Microsoft.EntityFrameworkCore
        {
            public class DbContextOptionsBuilder
            {
                public virtual DbContextOptionsBuilder EnableSensitiveDataLogging(bool sensitiveDataLoggingEnabled = true) => this;
                public DbContextOptionsBuilder EnableDetailedErrors() => this;
            }
        }
        namespace Microsoft.IdentityModel.Logging
        {
            public class IdentityModelEventSource { public static bool ShowPII { get; set; } public static bool LogCompleteSecurityArtifact { get; set; } }
        }
        namespace Microsoft.Identity.Client
        {
            public class ApplicationOptions { public bool EnablePiiLogging { get; set; } }
            public class Builder { public Builder WithLogging(object log, int? level = null, bool? enablePiiLogging = null, bool? platform = null) => this; }
        }
        namespace Microsoft.Extensions.AI
        {
            public class OpenTelemetryChatClient { public bool EnableSensitiveData { get; set; } }
            public static class Chat { public static void UseOpenTelemetry(System.Action<OpenTelemetryChatClient> configure) { } }
        }
        namespace Npgsql { public class NpgsqlDataSourceBuilder { public void EnableParameterLogging(bool parameterLoggingEnabled = true) { } } }
        namespace Microsoft.Extensions.Hosting
        {
            public interface IHostEnvironment { string EnvironmentName { get; } }
            public static class HostEnvironmentEnvExtensions
            {
                public static bool IsDevelopment(this IHostEnvironment environment) => true;
                public static bool IsProduction(this IHostEnvironment environment) => true;
                public static bool IsEnvironment(this IHostEnvironment environment, string name) => true;
            }
            public class HostApplicationBuilder { public IHostEnvironment Environment => null!; }
        }
        """;
}

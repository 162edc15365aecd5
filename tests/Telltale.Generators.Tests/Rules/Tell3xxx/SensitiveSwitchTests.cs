using Verify = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.SensitiveSwitch>;

namespace Telltale.Generators.Tests;

public class SensitiveSwitchTests
{
    [Fact]
    public Task Says_what_gets_out() => Verify.Reports(
        Program("options.{|#0:EnableSensitiveDataLogging()|}.EnableDetailedErrors();"),
        Verify.At(0, "EnableSensitiveDataLogging", "the values of query parameters"));

    [Theory]
    [InlineData("options.[|EnableSensitiveDataLogging(true)|];")]
    [InlineData("Action<DbContextOptionsBuilder> later = o => o.[|EnableSensitiveDataLogging()|];")]
    [InlineData("[|IdentityModelEventSource.ShowPII = true|];")]
    [InlineData("[|IdentityModelEventSource.LogCompleteSecurityArtifact = true|];")]
    [InlineData("new Builder().[|WithLogging(options, 1, true, false)|];")]
    [InlineData("new Builder().[|WithLogging(options, enablePiiLogging: true)|];")]
    [InlineData("_ = new ApplicationOptions { [|EnablePiiLogging = true|] };")]
    [InlineData("Chat.UseOpenTelemetry(client => [|client.EnableSensitiveData = true|]);")]
    [InlineData("new NpgsqlDataSourceBuilder().[|EnableParameterLogging()|];")]
    [InlineData("AppContext.[|SetSwitch(\"Azure.Experimental.TraceGenAIMessageContent\", true)|];")]
    [InlineData("AppContext.[|SetSwitch(\"Microsoft.SemanticKernel.Experimental.GenAI.EnableOTelDiagnosticsSensitive\", true)|];")]
    [InlineData("Environment.[|SetEnvironmentVariable(\"OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT\", \"true\")|];")]
    [InlineData("if (env.IsProduction()) options.[|EnableSensitiveDataLogging()|];")]
    [InlineData("if (env.IsDevelopment()) { } else { options.[|EnableSensitiveDataLogging()|]; }")]
    [InlineData("if (!env.IsDevelopment()) options.[|EnableSensitiveDataLogging()|];")]
    [InlineData("if (env.IsDevelopment() || flag) options.[|EnableSensitiveDataLogging()|];")]
    [InlineData("if (env.IsDevelopment()) return; options.[|EnableSensitiveDataLogging()|];")]
    [InlineData("if (flag) options.[|EnableSensitiveDataLogging()|];")]
    public Task Triggers_on(string statement) => Verify.Reports(Program(statement));

    [Theory]
    [InlineData("options.EnableSensitiveDataLogging(false);")]
    [InlineData("options.EnableSensitiveDataLogging(flag);")]
    [InlineData("options.EnableSensitiveDataLogging(env.IsDevelopment());")]
    [InlineData("IdentityModelEventSource.ShowPII = flag;")]
    [InlineData("IdentityModelEventSource.ShowPII = false;")]
    [InlineData("new Builder().WithLogging(options, 1, false, true);")]
    [InlineData("AppContext.SetSwitch(\"OpenAI.Experimental.EnableOpenTelemetry\", true);")]
    [InlineData("AppContext.SetSwitch(\"Azure.Experimental.TraceGenAIMessageContent\", false);")]
    [InlineData("if (env.IsDevelopment()) { options.EnableSensitiveDataLogging(); }")]
    [InlineData("if (env.IsDevelopment() && flag) options.EnableSensitiveDataLogging();")]
    [InlineData("if (env.IsEnvironment(\"Development\")) options.EnableSensitiveDataLogging();")]
    [InlineData("if (env.EnvironmentName == \"Development\") options.EnableSensitiveDataLogging();")]
    [InlineData("if (!env.IsProduction()) options.EnableSensitiveDataLogging();")]
    [InlineData("if (!env.IsDevelopment()) return; options.EnableSensitiveDataLogging();")]
    [InlineData("if (!env.IsDevelopment()) { throw new Exception(); } options.EnableSensitiveDataLogging();")]
    [InlineData("if (env.IsDevelopment()) { Action later = () => options.EnableSensitiveDataLogging(); }")]
    [InlineData("_ = env.IsDevelopment() ? options.EnableSensitiveDataLogging() : options;")]
    [InlineData("bool isDevelopment = env.IsDevelopment(); if (isDevelopment) options.EnableSensitiveDataLogging();")]
    [InlineData("if (System.Diagnostics.Debugger.IsAttached) options.EnableSensitiveDataLogging();")]
    [InlineData("\n#if DEBUG\noptions.EnableSensitiveDataLogging();\n#endif\n")]
    [InlineData("\n#if !DEBUG\n#else\noptions.EnableSensitiveDataLogging();\n#endif\n")]
    [InlineData("_ = new Own { EnableSensitiveData = true }; ")]
    public Task Does_not_trigger_on(string statement) => Verify.Reports(Program(statement));

    [Theory]
    [InlineData("[System.Diagnostics.Conditional(\"DEBUG\")] static void M(DbContextOptionsBuilder o) => o.EnableSensitiveDataLogging();")]
    [InlineData("static void AddDevelopmentServices(DbContextOptionsBuilder o) => o.EnableSensitiveDataLogging();")]
    public Task Knows_methods_of_development(string method) =>
        Verify.Reports($"{SensitiveLibraries.Using}class C {{ {method} }}", new Setting { Files = Files });

    private static (string, string)[] Files => [("Libraries.cs", SensitiveLibraries.Source)];

    private static string Program(string statements) => $$"""
        #define DEBUG
        {{SensitiveLibraries.Using}}{{SensitiveLibraries.Source}}
        class Own { public bool EnableSensitiveData { get; set; } }
        class Program
        {
            static void Set(DbContextOptionsBuilder options, IHostEnvironment env, bool flag) { {{statements}} }
        }
        """;
}

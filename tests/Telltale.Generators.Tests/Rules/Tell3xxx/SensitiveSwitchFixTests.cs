using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Telltale.CodeFixes;

namespace Telltale.Generators.Tests;

/// <summary>One at a time and all at once; after it nothing is left to report.</summary>
public class SensitiveSwitchFixTests
{
    [Theory]
    [InlineData(
        "IHostEnvironment env", "        [|IdentityModelEventSource.ShowPII = true|];",
        "        if (env.IsDevelopment())\n        {\n            IdentityModelEventSource.ShowPII = true;\n        }")]
    [InlineData(
        "HostApplicationBuilder builder", "        AppContext.[|SetSwitch(\"Azure.Experimental.TraceGenAIMessageContent\", true)|];",
        "        if (builder.Environment.IsDevelopment())\n        {\n"
        + "            AppContext.SetSwitch(\"Azure.Experimental.TraceGenAIMessageContent\", true);\n        }")]
    [InlineData(
        "IHostEnvironment env", "        Chat.UseOpenTelemetry(client => [|client.EnableSensitiveData = true|]);",
        "        Chat.UseOpenTelemetry(client => client.EnableSensitiveData = env.IsDevelopment());")]
    [InlineData(
        "IHostEnvironment env", "        options.[|EnableSensitiveDataLogging()|].EnableDetailedErrors().[|EnableSensitiveDataLogging(true)|].EnableDetailedErrors();",
        "        options.EnableSensitiveDataLogging(env.IsDevelopment()).EnableDetailedErrors()"
        + ".EnableSensitiveDataLogging(env.IsDevelopment()).EnableDetailedErrors();")]
    [InlineData(
        "int count", "        [|IdentityModelEventSource.ShowPII = true|];",
        "#if DEBUG\n        IdentityModelEventSource.ShowPII = true;\n#endif")]
    [InlineData(
        "int count", "        Chat.UseOpenTelemetry(client => {|TELL3012:client.EnableSensitiveData = true|});",
        "        Chat.UseOpenTelemetry(client => {|TELL3012:client.EnableSensitiveData = true|});")]
    public Task Wraps_in_the_check_that_is_in_scope(string parameter, string before, string after)
    {
        Test test = new() { TestCode = Program(parameter, before), FixedCode = Program(parameter, after) };
        test.TestState.AdditionalReferences.AddRange(References.All);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Program(string parameter, string statements) =>
        $"#define DEBUG\n{SensitiveLibraries.Using}{SensitiveLibraries.Source}\nclass Program\n{{\n"
        + $"    static void Set(DbContextOptionsBuilder options, {parameter})\n    {{\n{statements}\n    }}\n}}\n";

    private sealed class Test : CSharpCodeFixTest<SensitiveSwitch, SensitiveSwitchFixer, DefaultVerifier>
    {
        internal Test()
        {
            ReferenceAssemblies = new("net10.0");
            NumberOfIncrementalIterations = -3;
        }

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp14);
    }
}

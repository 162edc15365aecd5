using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Telltale.CodeFixes;

namespace Telltale.Generators.Tests;

/// <summary>One at a time and all at once; after it nothing is left to report, unless no fix is offered.</summary>
public class RawRequestDataFixTests
{
    [Theory]
    [InlineData(
        "log.LogInformation(\"Got {Headers:x} by {Method}\", [|Request.Headers|], Request.Method);",
        "log.LogInformation(\"Got {Path:x} by {Method}\", Request.Path, Request.Method);")]
    [InlineData("log.LogInformation(\"{@R}\", [|Request|]);", "log.LogInformation(\"{Path}\", Request.Path);")]
    [InlineData("log.LogInformation(\"{Request}\", [|message|]);", "log.LogInformation(\"{Method}\", message.Method);")]
    [InlineData(
        "log.LogInformation(\"{Path} {Query}\", Request.Path, {|TELL3011:Request.Query|});",
        "log.LogInformation(\"{Path} {Query}\", Request.Path, {|TELL3011:Request.Query|});")]
    [InlineData("log.LogInformation($\"{{|TELL3011:Request.Query|}}\");", "log.LogInformation($\"{{|TELL3011:Request.Query|}}\");")]
    [InlineData(
        "services.AddHttpLogging(o => o.LoggingFields = [|HttpLoggingFields.All|]);",
        "services.AddHttpLogging(o => o.LoggingFields = HttpLoggingFields.RequestPropertiesAndHeaders | HttpLoggingFields.ResponsePropertiesAndHeaders);")]
    [InlineData(
        "services.AddHttpLogging(o => o.LoggingFields = [|HttpLoggingFields.RequestMethod | HttpLoggingFields.RequestBody|]);",
        "services.AddHttpLogging(o => o.LoggingFields = HttpLoggingFields.RequestMethod);")]
    [InlineData(
        "services.AddHttpLogging(o => o.LoggingFields = [|HttpLoggingFields.RequestBody|]);",
        "services.AddHttpLogging(o => o.LoggingFields = HttpLoggingFields.None);")]
    [InlineData(
        "services.AddHttpLogging(o =>\n{\n    [|o.RequestHeaders.Add(\"Cookie\")|];\n    [|o.RequestHeaders.Add(\"Authorization\")|];\n});",
        "services.AddHttpLogging(o =>\n{\n});")]
    public Task Keeps_what_is_no_secret(string before, string after)
    {
        Test test = new() { TestCode = RawRequestDataTests.Program(before), FixedCode = RawRequestDataTests.Program(after) };
        test.TestState.AdditionalReferences.AddRange(References.Packages);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Test : CSharpCodeFixTest<RawRequestData, RawRequestDataFixer, DefaultVerifier>
    {
        internal Test()
        {
            ReferenceAssemblies = new("net10.0");
            NumberOfIncrementalIterations = -3;
            MarkupOptions = MarkupOptions.UseFirstDescriptor;
            DisabledDiagnostics.AddRange(Colleagues.OtherRules<RawRequestData>());
        }

        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new RawRequestData(), .. Colleagues.Of<RawRequestData>()];

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp14);
    }
}

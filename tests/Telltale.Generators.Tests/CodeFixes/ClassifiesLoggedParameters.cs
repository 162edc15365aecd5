using Fix = Telltale.Generators.Tests.ClassifyFix<Telltale.Generators.LoggedParameterIsUnclassified>;

namespace Telltale.Generators.Tests;

/// <summary>Parameters that generated code writes: by our attribute, or by the project's own.</summary>
public class ClassifiesLoggedParameters
{
    [Fact]
    public Task Classifies_parameters() => Fix.Changes(
        """
        using Microsoft.Extensions.Logging;

        partial class Log
        {
            [LoggerMessage(Level = LogLevel.Warning, Message = "{email} {password}")]
            static partial void Sent(ILogger log, string [|email|], string [|password|], int id);
        }

        """,
        """
        using Microsoft.Extensions.Logging;
        using Telltale;

        partial class Log
        {
            [LoggerMessage(Level = LogLevel.Warning, Message = "{email} {password}")]
            static partial void Sent(ILogger log, [Sensitive(DataKind.Contact)] string email, [Sensitive(DataKind.Credential)] string password, int id);
        }

        """);

    [Theory]
    [InlineData("PersonalData", "PersonalDataAttribute")]
    [InlineData("Email", "EmailAttribute", "SecretAttribute")]
    [InlineData("Pii", "PiiAttribute", "PublicAttribute")]
    public Task Takes_the_projects_own_attribute_without_Telltale(string expected, params string[] taxonomy) =>
        Own(taxonomy, "string {|TELL3014:email|}", $"[{expected}] string email", remaining: false);

    [Theory]
    [InlineData("PersonalAttribute", "PrivateAttribute")]
    [InlineData("PublicAttribute")]
    [InlineData("EmailAttribute", "ContactAttribute", "PiiAttribute")]
    public Task Takes_none_where_several_fit_or_none(params string[] taxonomy) =>
        Own(taxonomy, "string {|TELL3014:email|}", "string {|TELL3014:email|}", remaining: true);

    private static Task Own(string[] taxonomy, string before, string after, bool remaining)
    {
        Fix test = new Fix { TestCode = Source(taxonomy, "", before), FixedCode = Source(taxonomy, remaining ? "" : "using Own;\n", after) }.WithoutTelltale();
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Source(string[] taxonomy, string directive, string parameter) => $$"""
        using Microsoft.Extensions.Logging;
        {{directive}}
        namespace Own
        {
            {{string.Join("\n    ", taxonomy.Select(name => $"class {name}() : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute(new(\"Own\", \"{name}\"));"))}}
        }

        partial class Log
        {
            [LoggerMessage(Level = LogLevel.Warning, Message = "{email}")]
            static partial void Sent(ILogger log, {{parameter}});
        }

        """;
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Telltale.Generators.Tests;

/// <summary>What options change, and that none of them can break anything.</summary>
public class LeakOptionsTests
{
    private const string Program = """
        namespace Shop
        {
            class User { public string Email = ""; public string Badge = ""; public string LoyaltyCode = ""; public string Find(int id) => ""; }
            class Pilgrim { public string Name = ""; }
        }
        """;

    [Theory]
    [InlineData("Shop.User", "Email", "telltale.non_sensitive_symbols", "F:Shop.User.Email", null)]
    [InlineData("Shop.User", "Email", "telltale.non_sensitive_symbols", "T:Shop.User", null)]
    [InlineData("Shop.User", "Email", "telltale.non_sensitive_symbols", "F:Other.User.Email", "Contact/Named")]
    [InlineData("Shop.User", "Badge", "telltale.sensitive_symbols", "F:Shop.User.Badge", "Personal/Declared")]
    [InlineData("Shop.User", "Badge", "telltale.sensitive_symbols", "F:A.B | F:Shop.User.Badge->government", "Government/Declared")]
    [InlineData("Shop.User", "Find", "telltale.sensitive_symbols", "M:Shop.User.Find(System.Int32) health", "Health/Declared")]
    [InlineData("Shop.User", "LoyaltyCode", "telltale.sensitive_words", "badge->Government|loyalty code", "Personal/Named")]
    [InlineData("Shop.User", "Badge", "telltale.sensitive_words", "badge->Government|loyalty code", "Government/Named")]
    [InlineData("Shop.Pilgrim", "Name", "telltale.person_types", "Pilgrim", "Name/Gated")]
    [InlineData("Shop.Pilgrim", "Name", "telltale.person_types", "T:Shop.Pilgrim", "Name/Gated")]
    [InlineData("Shop.Pilgrim", "Name", "telltale.person_types", "Traveller", null)]
    public void Change_what_is_sensitive(string type, string member, string key, string value, string? expected) =>
        Assert.Equal(expected, Of(type, member, LeakOptions.Of(new Values((key, value)))));

    [Theory]
    [InlineData("# a comment\n\nF:Shop.User.Badge Government\n", "Badge", "Government/Declared")]
    [InlineData("F:Shop.User.Badge", "Badge", "Personal/Declared")]
    [InlineData("! F:Shop.User.Email", "Email", null)]
    [InlineData("!F:Shop.User.Email", "Email", null)]
    public void A_file_lists_symbols(string text, string member, string? expected)
    {
        SymbolFile file = SymbolFile.Of([new Text("/src/" + SymbolFile.Name, text)], TestContext.Current.CancellationToken);
        Assert.Equal(expected, Of("Shop.User", member, LeakOptions.Of(new Values(), file)));
    }

    [Fact]
    public void Bad_values_are_complained_of_and_ignored()
    {
        LeakOptions options = LeakOptions.Of(
            new Values(
                ("telltale.sensitive_symbols", "P:X->Nothing||"),
                ("telltale.sensitive_words", "->|a->b"),
                ("telltale.classes.contact.severity", "loud"),
                ("telltale.report_user_names", "maybe"),
                ("telltale.analysis", "7")),
            SymbolFile.Of([new Text(SymbolFile.Name, "what is this")], TestContext.Current.CancellationToken));
        Assert.Equal(
            [
                "Telltale.SensitiveSymbols.txt: what is this", "telltale.sensitive_symbols: P:X->Nothing", "telltale.sensitive_words: ->",
                "telltale.sensitive_words: a->b", "telltale.classes.contact.severity: loud", "telltale.report_user_names: maybe", "telltale.analysis: 7",
            ],
            options.Complaints);
        Assert.True(options is { ReportUserNames: true, IsDeep: false, ExcludeDevelopment: true, Severities.Count: 0 });
    }

    [Fact]
    public void Nothing_set_is_the_default() => Assert.Same(LeakOptions.Default, LeakOptions.Of(new Values()));

    [Fact]
    public void Switches_are_read()
    {
        LeakOptions options = LeakOptions.Of(new Values(
            ("telltale.report_user_names", "False"), ("telltale.exclude_development", "false"), ("telltale.analysis", "deep"),
            ("telltale.sanitizer_members", "Veil|M:Shop.X.Hide(System.String)"), ("telltale.log_sinks", "T:Shop.Audit")));
        Assert.True(options is
        {
            ReportUserNames: false,
            ExcludeDevelopment: false,
            IsDeep: true,
            SanitizerMembers.IsEmpty: false,
            LogSinks.IsEmpty: false,
        });
    }

    [Theory]
    [InlineData("Contact", "Named", null, null, "Warning")]
    [InlineData("Credential", "Literal", null, null, "Warning")]
    [InlineData("Name", "Gated", null, null, "Info")]
    [InlineData("Name", "Declared", null, null, "Warning")]
    [InlineData("Account", "Framework", null, null, "Info")]
    [InlineData("Network", "Framework", null, null, "Info")]
    [InlineData("Account", "Declared", null, null, "Warning")]
    [InlineData("Account", "Named", "telltale.report_user_names", "false", null)]
    [InlineData("Demographic", "Named", null, null, "Warning")]
    [InlineData("Demographic", "Gated", null, null, "Info")]
    [InlineData("Content", "Named", null, null, null)]
    [InlineData("Content", "Named", "telltale.classes.content.severity", "suggestion", "Info")]
    [InlineData("Contact", "Named", "telltale.classes.contact.severity", "none", null)]
    [InlineData("Contact", "Named", "telltale.classes.contact.severity", "error", "Error")]
    public void Severities_follow_class_and_tier(string known, string tier, string? key, string? value, string? expected)
    {
        LeakOptions options = key is null ? LeakOptions.Default : LeakOptions.Of(new Values((key, value!)));
        Assert.Equal(expected, Severities.Of(new Evidence(Enum.Parse<SensitiveClass>(known), Enum.Parse<Tier>(tier), "x"), options)?.ToString());
    }

    private static string? Of(string type, string member, LeakOptions options)
    {
        CSharpCompilation program = Run.Compile(Program);
        ISymbol symbol = program.GetTypeByMetadataName(type)!.GetMembers(member).Single();
        return SensitiveSources.Of(program).Of(symbol, null, options) is { } found ? $"{found.Class}/{found.Tier}" : null;
    }

    private sealed class Values(params (string Key, string Value)[] values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) =>
            values.ToImmutableDictionary(static pair => pair.Key, static pair => pair.Value).TryGetValue(key, out value!);
    }

    private sealed class Text(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}

using Microsoft.CodeAnalysis.Testing;
using Verify = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.OptionCannotBeRead>;

namespace Telltale.Generators.Tests;

public class OptionCannotBeReadTests
{
    [Fact]
    public Task Names_the_option_and_its_value() => Verify.Reports(
        "class C;",
        new Setting { Config = "telltale.classes.contact.severity = loud" },
        new DiagnosticResult(LeakRules.OptionCannotBeRead).WithArguments("telltale.classes.contact.severity: loud"));

    [Fact]
    public Task Is_silent_where_options_are_understood() => Verify.Reports(
        "class C;", new Setting { Config = "telltale.classes.contact.severity = none\ntelltale.report_user_names = false" });

    [Fact]
    public Task Is_silent_without_options() => Verify.Reports("class C;");
}

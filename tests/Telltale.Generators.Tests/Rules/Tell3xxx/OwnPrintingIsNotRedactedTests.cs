using Verify = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.OwnPrintingIsNotRedacted>;

namespace Telltale.Generators.Tests;

public class OwnPrintingIsNotRedactedTests
{
    [Fact]
    public Task Says_what_is_shown() => Verify.Reports("""
        partial record Person([Sensitive] string Name, [Sensitive(DataKind.Contact)] string Email, int Id)
        {
            public override string {|#0:ToString|}() => $"{Id} {Email} {Name} {Email}";
        }
        """, Verify.At(0, "Person", "'Email', 'Name'"));

    [Theory]
    [InlineData("public override string [|ToString|]() => Email;")]
    [InlineData("public sealed override string [|ToString|]() { string text = this.Email; return text; }")]
    [InlineData("protected virtual bool [|PrintMembers|](System.Text.StringBuilder builder) { builder.Append(Email); return true; }")]
    [InlineData("public override string [|ToString|]() => Unmask(Email); static string Unmask(string text) => text;")]
    public Task Triggers_on(string member) => Verify.Reports($$"""
        partial record Person([Sensitive] string Email) { {{member}} }
        """);

    [Theory]
    [InlineData("public override string ToString() => Redaction.Redact(DataKind.Contact, Email);")]
    [InlineData("public override string ToString() => MaskAll(Email); static string MaskAll(string text) => string.Empty;")]
    [InlineData("public override string ToString() => nameof(Email);")]
    [InlineData("public override string ToString() => Email.Length > 3 ? \"long\" : \"short\";")]
    [InlineData("public override string ToString() => string.IsNullOrEmpty(Email) ? \"none\" : \"some\";")]
    [InlineData("public override string ToString() => Email is \"x\" ? \"x\" : string.Empty;")]
    [InlineData("public override string ToString() => Id.ToString();")]
    [InlineData("public string Show() => Email;")]
    public Task Does_not_trigger_on(string member) => Verify.Reports($$"""
        partial record Person([Sensitive] string Email) { public int Id => 1; {{member}} }
        """);

    [Fact]
    public Task Knows_inherited_members() => Verify.Reports("""
        partial record Person([Sensitive] string Email);
        partial record Customer(string Email, int Id) : Person(Email) { public override string [|ToString|]() => base.Email; }
        """);
}

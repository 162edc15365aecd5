using Verify = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.SensitiveMemberIsUnclassified>;

namespace Telltale.Generators.Tests;

/// <summary>What is sensitive by its name is offered to be classified, where it is declared first.</summary>
public class SensitiveMemberIsUnclassifiedTests
{
    [Theory]
    [InlineData("class C { public string [|Email|] { get; set; } }")]
    [InlineData("class C { public string [|Email|] { get; set; } internal string [|Password|]; }")]
    [InlineData("struct C { public string [|Iban|]; }")]
    [InlineData("record C(int Id, string [|Email|]);")]
    [InlineData("record struct C(string [|Email|]);")]
    [InlineData("interface C { string [|Email|] { get; } }")]
    [InlineData("class Customer { public string [|Name|] { get; set; } }")]
    [InlineData("partial class C { public string [|Email|] { get; set; } } partial class C { public int Id { get; set; } }")]
    public Task Triggers(string source) => Verify.Reports(source);

    [Theory]
    [InlineData("class C { [Sensitive] public string Email { get; set; } }")]
    [InlineData("class C { [NotSensitive] public string Email { get; set; } }")]
    [InlineData("class C { [field: Sensitive] public string Email { get; set; } }")]
    [InlineData("class C { [System.ComponentModel.DataAnnotations.EmailAddress] public string Email { get; set; } }")]
    [InlineData("record C([Sensitive] string Email);")]
    [InlineData("record C([property: Sensitive] string Email);")]
    [InlineData("class C { public string Name { get; set; } }")]
    [InlineData("class C { private string Email { get; set; } private string _password; protected string Iban; }")]
    [InlineData("class C { public const string Password = \"x\"; public static string Email { get; set; } }")]
    [InlineData("class C { public string EmailTemplate { get; set; } public bool Password { get; set; } public string PasswordError { get; set; } }")]
    [InlineData("enum C { Password, Email }")]
    [InlineData("class C(string email) { public int Length => email.Length; }")]
    public Task Does_not_trigger(string source) => Verify.Reports(source);

    [Theory]
    [InlineData("class B { public virtual string [|Email|] => null; } class C : B { public override string Email => null; }")]
    [InlineData("interface B { string [|Email|] { get; } } class C : B { public string Email => null; }")]
    [InlineData("interface B { string [|Email|] { get; } } record C(string Email) : B;")]
    [InlineData("interface B { string [|Email|] { get; } } abstract class C : B { public abstract string Email { get; } } class D : C { public override string Email => null; }")]
    [InlineData("class B { [Sensitive] public virtual string Email => null; } class C : B { public override string Email => null; }")]
    [InlineData("interface B<T> { T Email { get; } } class C : B<string> { public string [|Email|] => null; }")]
    public Task Triggers_where_it_is_declared_first(string source) => Verify.Reports(source);

    [Fact]
    public Task Does_not_trigger_on_generated_code() => Verify.Reports(
        "partial class C { public int Id { get; set; } }",
        new Setting { Files = [("C.g.cs", "partial class C { public string Email { get; set; } }")] });

    [Fact]
    public Task Does_not_trigger_on_what_options_name() => Verify.Reports(
        "class C { public string Email { get; set; } }",
        new Setting { Config = "telltale.non_sensitive_symbols = P:C.Email" });
}

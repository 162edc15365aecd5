using Verify = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.RecordMustBePartial>;

namespace Telltale.Generators.Tests;

public class RecordMustBePartialTests
{
    [Theory]
    [InlineData("record {|#0:Person|}([Sensitive] string Email);", "make it partial, so that it is redacted")]
    [InlineData(
        "class Outer { partial record {|#0:Person|}([Sensitive] string Email); }", "make 'Outer' around it partial, so that it is redacted")]
    [InlineData(
        "file record {|#0:Person|}([Sensitive] string Email);",
        "'Person' is a file-local type, which no generated part can add to; make it internal and the record partial")]
    public Task Says_what_to_do(string source, string what) => Verify.Reports(source, Verify.At(0, "Person", what));

    [Theory]
    [InlineData("record struct [|Person|]([Sensitive] string Email);")]
    [InlineData("record [|Person|] { [Sensitive(DataKind.Credential)] public string Password { get; init; } = string.Empty; }")]
    [InlineData("record [|Person|] { [Sensitive] public string Email = string.Empty; }")]
    [InlineData("record [|Person|]([property: Sensitive] string Email);")]
    [InlineData("record [|Person|]([property: System.ComponentModel.DataAnnotations.EmailAddress] string Email);")]
    [InlineData("[Sensitive] record [|Person|](string Email);")]
    [InlineData("[Sensitive] class Email; record [|Person|](Email Email);")]
    [InlineData("[Sensitive] class Email; record [|Person|](List<Email> Emails);")]
    [InlineData("interface IPerson { [Sensitive] string Email { get; } } record [|Person|](string Email) : IPerson;")]
    [InlineData("abstract record Base; sealed record [|Person|]([Sensitive] string Email) : Base;")]
    [InlineData("record Base { public override string ToString() => string.Empty; } record [|Person|]([Sensitive] string Email) : Base;")]
    [InlineData("record Base(string Email); [Sensitive] record [|Person|](string Email) : Base(Email);")]
    public Task Triggers_on(string source) => Verify.Reports(source);

    [Theory]
    [InlineData("partial record Person([Sensitive] string Email);")]
    [InlineData("record Person(string Email);")]
    [InlineData("class Person { [Sensitive] public string Email => string.Empty; }")]
    [InlineData("record Person { [Sensitive] internal string Email { get; init; } = string.Empty; }")]
    [InlineData("record Person { [Sensitive] public static string Email { get; } = string.Empty; }")]
    [InlineData("record Person([Sensitive] string Email) { public override string ToString() => string.Empty; }")]
    [InlineData("record Person([Sensitive] string Email) { protected virtual bool PrintMembers(System.Text.StringBuilder builder) => false; }")]
    [InlineData("record Base { public sealed override string ToString() => string.Empty; } record Person([Sensitive] string Email) : Base;")]
    [InlineData("record Person([property: NotSensitive, System.ComponentModel.DataAnnotations.EmailAddress] string Email);")]
    [InlineData("record Base([NotSensitive] string Email); [Sensitive] class Users; record Person(Action<Users> With);")]
    public Task Does_not_trigger_on(string source) => Verify.Reports(source);
}

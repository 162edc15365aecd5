using Verify = Telltale.Generators.Tests.RuleVerifier<Telltale.Generators.ImplementationIsStricter>;

namespace Telltale.Generators.Tests;

public class ImplementationIsStricterTests
{
    [Theory]
    [InlineData("interface I { string Mail { get; } } class C : I { [Sensitive] public string {|#0:Mail|} => string.Empty; }", "'C.Mail'", "'I.Mail'")]
    [InlineData("interface I { void Send(string mail); } class C : I { public void Send([Sensitive] string {|#0:mail|}) { } }", "'C.Send(mail)'", "'I.Send(mail)'")]
    [InlineData("interface I { string Mail(); } class C : I { [return: Sensitive] public string {|#0:Mail|}() => string.Empty; }", "the result of 'C.Mail'", "the result of 'I.Mail'")]
    [InlineData("class B { public int Id { get; } } [Sensitive] class {|#0:C|} : B;", "'C'", "'B'")]
    [InlineData("record B(string Mail); record C([Sensitive] string {|#0:Mail|}) : B(Mail);", "'C(Mail)'", "'B.Mail'")]
    public Task Says_what_is_stricter_than_what(string source, string strict, string loose) => Verify.Reports(source, Located(source, strict, loose));

    [Theory]
    [InlineData("abstract class B { public abstract string Mail { get; } } class C : B { [Sensitive] public override string [|Mail|] => string.Empty; }")]
    [InlineData("class B { public virtual void Send(string mail) { } } class C : B { public override void Send([Sensitive] string [|mail|]) { } }")]
    [InlineData("interface I { string Mail { get; } } class C : I { [Sensitive] string I.[|Mail|] => string.Empty; }")]
    [InlineData("interface I { string Mail { get; } } record C([Sensitive] string [|Mail|]) : I;")]
    [InlineData("interface I { string Mail { get; } } record C([property: System.ComponentModel.DataAnnotations.EmailAddress] string [|Mail|]) : I;")]
    [InlineData("interface I<T> { T Mail { get; } } class C : I<string> { [Sensitive] public string [|Mail|] => string.Empty; }")]
    [InlineData("interface I { Task<string> Mail(); } class C : I { [return: Sensitive] public async Task<string> [|Mail|]() => await Task.FromResult(string.Empty); }")]
    [InlineData("interface I { string Mail { get; } } class B { [Sensitive] public string Mail => string.Empty; } class [|C|] : B, I;")]
    [InlineData("interface I { [NotSensitive] string Mail { get; } } class C : I { [Sensitive] public string [|Mail|] => string.Empty; }")]
    [InlineData("interface I { string Mail { get; } } interface J { string Mail { get; } } class C : I, J { [Sensitive] public string [|[|Mail|]|] => string.Empty; }")]
    [InlineData("interface I { int Id { get; } } [Sensitive] struct [|C|] : I { public int Id => 1; }")]
    public Task Triggers_on(string source) => Verify.Reports(source);

    [Theory]
    [InlineData("interface I { [Sensitive] string Mail { get; } } class C : I { [Sensitive(DataKind.Contact)] public string Mail => string.Empty; }")]
    [InlineData("[Sensitive] interface I { string Mail { get; } } class C : I { public string Mail => string.Empty; }")]
    [InlineData("interface I { string Mail { get; } } class C : I { public string Mail => string.Empty; }")]
    [InlineData("class Mail { [return: Sensitive] public override string ToString() => string.Empty; }")]
    [InlineData("class Mail : IFormatProvider { public object GetFormat([Sensitive] Type formatType) => this; }")]
    [InlineData("class B { public string Mail => string.Empty; } class C : B { [Sensitive] public new string Mail => string.Empty; }")]
    [InlineData("[Sensitive] class Email; interface I { Email Mail { get; } } class C : I { [Sensitive] public Email Mail => new(); }")]
    [InlineData("interface IMarker; abstract class Value { protected int Id => 1; } [Sensitive] class Mail : Value, IMarker, ICloneable { public object Clone() => this; }")]
    [InlineData("class B { [NotSensitive] public int Id { get; } } [Sensitive] class C : B;")]
    [InlineData("record B([Sensitive] string Mail); record C([Sensitive] string Mail) : B(Mail);")]
    [InlineData("abstract class A { [Sensitive] public abstract string Mail { get; } } class B : A { public override string Mail => string.Empty; } class C : B { [Sensitive] public override string Mail => string.Empty; }")]
    public Task Does_not_trigger_on(string source) => Verify.Reports(source);

    [Fact]
    public Task Triggers_on_what_an_assembly_that_knows_of_classification_has_left_open() => Verify.Reports(
        "class C : Library.I { [Sensitive] public string [|Mail|] => string.Empty; }",
        new Setting { Library = "namespace Library { [Telltale.Sensitive] public class Secret; public interface I { string Mail { get; } } }" });

    // Where the base is in source, the diagnostic also says where.
    private static Microsoft.CodeAnalysis.Testing.DiagnosticResult Located(string source, string strict, string loose)
    {
        Assert.Contains("{|#0:", source, StringComparison.Ordinal);
        return Verify.At(0, strict, loose).WithOptions(Microsoft.CodeAnalysis.Testing.DiagnosticOptions.IgnoreAdditionalLocations);
    }
}

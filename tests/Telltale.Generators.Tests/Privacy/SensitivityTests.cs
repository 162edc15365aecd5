using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Telltale.Generators.Tests;

/// <summary>What counts as declared sensitive, and as what.</summary>
public class SensitivityTests
{
    private const string Others = """
        class PrivateAttribute() : DataClassificationAttribute(new("Acme", "Private"));
        class RatedAttribute(int level, string why = "x") : DataClassificationAttribute(new("Acme", "L" + level));
        [Sensitive(DataKind.Contact)] class Email; class Work : Email; [NotSensitive] class Public : Email;
        [Sensitive(DataKind.Health)] struct Pulse; [Sensitive(DataKind.Name)] interface INamed; class Named : INamed;
        interface IPerson { [Sensitive(DataKind.Name)] string P { get; } }
        class Person { [Sensitive(DataKind.Government)] public virtual string P => string.Empty; }
        class Service<T>; record Box<T>(T Value);
        """;

    [Theory]
    [InlineData("class C { public string P => string.Empty; }", null)]
    [InlineData("class C { [Sensitive] public string P => string.Empty; }", "Personal")]
    [InlineData("class C { [Sensitive((DataKind)77)] public string P => string.Empty; }", "Personal")]
    [InlineData("class C { [Sensitive(DataKind.Location)] public string P = string.Empty; }", "Location")]
    [InlineData("record C([Sensitive(DataKind.Location)] string P);", "Location")]
    [InlineData("record C([property: Sensitive(DataKind.Location)] string P);", "Location")]
    [InlineData("record C([field: Sensitive(DataKind.Location)] string P);", "Location")]
    [InlineData("class C { [field: Sensitive] public string P { get; } = string.Empty; }", "Personal")]
    [InlineData("record C(string P) { public C([Sensitive] int P) : this(P.ToString()) { } }", null)]
    [InlineData("class C { public Email P => null!; }", "Contact")]
    [InlineData("class C { public Work? P => null; }", "Contact")]
    [InlineData("class C { public Public P => null!; }", null)]
    [InlineData("class C { public Pulse? P => null; }", "Health")]
    [InlineData("class C { public Pulse[]? P = null; }", "Health")]
    [InlineData("class C { public Dictionary<int, List<Pulse?>> P => null!; }", "Health")]
    [InlineData("class C { public (int, Email) P => default; }", "Contact")]
    [InlineData("class C { public Box<Email> P => null!; }", "Contact")]
    [InlineData("class C { public Service<Email> P => null!; }", null)]
    [InlineData("class C { public Func<Email> P => null!; }", null)]
    [InlineData("class C { public Named P => null!; }", "Name")]
    [InlineData("class C { [NotSensitive] public Email P => null!; }", null)]
    [InlineData("class C<[Sensitive] T> { public T P => default!; }", "Personal")]
    [InlineData("class C<T> where T : Email { public T P => default!; }", "Contact")]
    [InlineData("class C<T> where T : IComparable<T> { public T[] P => default!; }", null)]
    [InlineData("class C : Person { public override string P => string.Empty; }", "Government")]
    [InlineData("class C : Person { [NotSensitive] public override string P => string.Empty; }", null)]
    [InlineData("class C : IPerson { public string P => string.Empty; }", "Name")]
    [InlineData("class C { [EmailAddress] public string P => string.Empty; }", "Contact")]
    [InlineData("class C { [Phone] public string P => string.Empty; }", "Contact")]
    [InlineData("class C { [CreditCard] public string P => string.Empty; }", "Financial")]
    [InlineData("class C { [DataType(DataType.Password)] public string P => string.Empty; }", "Credential")]
    [InlineData("class C { [DataType(DataType.PhoneNumber)] public string P => string.Empty; }", "Contact")]
    [InlineData("class C { [DataType(DataType.PostalCode)] public string P => string.Empty; }", "Contact")]
    [InlineData("class C { [DataType(DataType.CreditCard)] public string P => string.Empty; }", "Financial")]
    [InlineData("class C { [DataType(DataType.Html)] public string P => string.Empty; }", null)]
    [InlineData("class C { [DataType(\"Password\")] public string P => string.Empty; }", null)]
    [InlineData("class C { [System.ComponentModel.PasswordPropertyText(true)] public string P => string.Empty; }", "Credential")]
    [InlineData("class C { [Microsoft.AspNetCore.Identity.PersonalData] public string P => string.Empty; }", "Personal")]
    [InlineData("class C { [Microsoft.AspNetCore.Identity.ProtectedPersonalData] public string P => string.Empty; }", "Personal")]
    [InlineData("class C { [Other.PersonalData] public string P => string.Empty; }", null)]
    [InlineData("class C { [EmailAddress, NotSensitive] public string P => string.Empty; }", null)]
    [InlineData("class C { [Sensitive, NotSensitive] public string P => string.Empty; }", "Personal")]
    [InlineData("class C { [EmailAddress, Sensitive(DataKind.Name)] public string P => string.Empty; }", "Name")]
    [InlineData("class C { [Sensitive(DataKind.Name), Sensitive(DataKind.Credential)] public string P => string.Empty; }", "Credential")]
    [InlineData("class C { [NoDataClassification, EmailAddress] public string P => string.Empty; }", null)]
    [InlineData("class C { [UnknownDataClassification] public string P => string.Empty; }", "Personal")]
    public void Reads_members(string declaration, string? kind) => Assert.Equal(kind, Of(declaration)?.Kind);

    [Theory]
    [InlineData("[Private]", "global::Telltale.Classified<global::PrivateAttribute>.Classification")]
    [InlineData("[Private(Notes = \"n\")]", "new global::PrivateAttribute().Classification")]
    [InlineData("[Rated(3)]", "new global::RatedAttribute((int)(3), (string)(\"x\")).Classification")]
    [InlineData("[Mine]", null)]
    [InlineData("[Sensitive]", null)]
    public void Names_the_classification_of_another_taxonomy(string attribute, string? expected) => Assert.Equal(
        expected,
        Of($$"""
            class C
            {
                private class MineAttribute() : DataClassificationAttribute(new("Acme", "Mine"));
                {{attribute}} public string P => string.Empty;
            }
            """)!.Foreign);

    [Theory]
    [InlineData("class C { public void P([Sensitive] string p) { } }", "Personal")]
    [InlineData("class C { public void P(List<Email> p) { } }", "Contact")]
    [InlineData("class C { public void P([NotSensitive] Email p) { } }", null)]
    [InlineData("class C { public void P<[Sensitive] T>(T p) { } }", "Personal")]
    [InlineData("interface I { void P([Sensitive] string p); } class C : I { public void P(string p) { } }", "Personal")]
    [InlineData("interface I { void P([Sensitive] string p); } class C : I { public void P([NotSensitive] string p) { } }", null)]
    public void Reads_parameters(string declaration, string? kind) =>
        Assert.Equal(kind, Sensitivity.Of(((IMethodSymbol)Member(declaration, out _)).Parameters[0]));

    [Theory]
    [InlineData("class C { [return: Sensitive] public string P() => string.Empty; }", "Personal")]
    [InlineData("class C { public Email P() => null!; }", "Contact")]
    [InlineData("class C { [return: NotSensitive] public Email P() => null!; }", null)]
    [InlineData("interface I { [return: Sensitive] string P(); } class C : I { public string P() => string.Empty; }", "Personal")]
    public void Reads_results(string declaration, string? kind) =>
        Assert.Equal(kind, Sensitivity.OfReturn((IMethodSymbol)Member(declaration, out _)));

    [Theory]
    [InlineData("class C<[Sensitive, NotSensitive] T> { [Sensitive, NotSensitive] public string F = string.Empty; }")]
    [InlineData("class C { [return: Sensitive, NotSensitive] public string M([Sensitive, NotSensitive] string s) => s; }")]
    [InlineData("[Sensitive, NotSensitive] class C; [Sensitive, NotSensitive] struct S; [Sensitive, NotSensitive] interface I;")]
    [InlineData("[Sensitive, NotSensitive(\"because\")] record R([Sensitive, NotSensitive] int P);")]
    public void Is_accepted_wherever_a_value_comes_from(string declaration) =>
        Assert.Empty(Run.Compile($"using Telltale; {declaration}").GetDiagnostics(TestContext.Current.CancellationToken));

    private static Classification? Of(string declaration) => Sensitivity.Classify(Member(declaration, out CSharpCompilation program), program);

    private static ISymbol Member(string declaration, out CSharpCompilation program)
    {
        program = Run.Compile($$"""
            {{Printed.Usings.Replace("using static Output;", "")}}
            {{Others}}
            {{declaration}}
            namespace Microsoft.AspNetCore.Identity
            {
                class PersonalDataAttribute : Attribute; class ProtectedPersonalDataAttribute : PersonalDataAttribute;
            }
            namespace Other { class PersonalDataAttribute : Attribute; }
            """);
        Assert.Empty(program.GetDiagnostics(TestContext.Current.CancellationToken).Where(static d => d.Severity == DiagnosticSeverity.Error));
        INamedTypeSymbol type = program.Assembly.GlobalNamespace.GetTypeMembers("C").Single();
        return type.GetMembers("P").Single();
    }
}

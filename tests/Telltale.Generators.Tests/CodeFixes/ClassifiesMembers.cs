using Fix = Telltale.Generators.Tests.ClassifyFix<Telltale.Generators.SensitiveMemberIsUnclassified>;

namespace Telltale.Generators.Tests;

/// <summary>Where the attribute goes, and that the rest of the text stays.</summary>
public class ClassifiesMembers
{
    [Theory]
    [InlineData("class C { public string [|Email|] { get; set; } }", "class C { [Sensitive(DataKind.Contact)] public string Email { get; set; } }")]
    [InlineData("class C { public string [|Password|]; }", "class C { [Sensitive(DataKind.Credential)] public string Password; }")]
    [InlineData("interface I { string [|Iban|] { get; } }", "interface I { [Sensitive(DataKind.Financial)] string Iban { get; } }")]
    [InlineData("class C { public string [|Religion|]; }", "class C { [Sensitive] public string Religion; }")]
    [InlineData("class C { public string [|Diagnosis|]; }", "class C { [Sensitive(DataKind.Health)] public string Diagnosis; }")]
    [InlineData("record C(int Id, string [|Email|]);", "record C(int Id, [Sensitive(DataKind.Contact)] string Email);")]
    [InlineData("record C([CLSCompliant(false)] string [|Email|] = null);", "record C([CLSCompliant(false)] [Sensitive(DataKind.Contact)] string Email = null);")]
    [InlineData("readonly record struct C(in string [|Email|]);", "readonly record struct C([Sensitive(DataKind.Contact)] in string Email);")]
    [InlineData("class C { [Obsolete] public string [|Email|] { get; } }", "class C { [Obsolete] [Sensitive(DataKind.Contact)] public string Email { get; } }")]
    public Task Writes_the_attribute(string before, string after) => Fix.Changes(Header + before, Header + after);

    [Fact]
    public Task Keeps_comments_lists_and_indentation() => Fix.Changes(
        Header + """
            namespace Shop
            {
                /// <summary>Somebody.</summary>
                public class Customer
                {
                    /// <summary>Where to write to.</summary>
                    [Obsolete("a")] // why
                    [CLSCompliant(false)]
                    public string [|Email|] { get; set; } = ""; // trailing

                    // about the phone
                    public required string [|PhoneNumber|]
                    {
                        get;
                        init;
                    }

            	public string [|Iban|];
                    /* inline */ public string [|Password|];
                }

                public record Order(
                    int Id,
                    // the buyer
                    string [|Email|],
                    string Note);
            }
            """,
        Header + """
            namespace Shop
            {
                /// <summary>Somebody.</summary>
                public class Customer
                {
                    /// <summary>Where to write to.</summary>
                    [Obsolete("a")] // why
                    [CLSCompliant(false)]
                    [Sensitive(DataKind.Contact)]
                    public string Email { get; set; } = ""; // trailing

                    // about the phone
                    [Sensitive(DataKind.Contact)]
                    public required string PhoneNumber
                    {
                        get;
                        init;
                    }

            	[Sensitive(DataKind.Financial)]
            	public string Iban;
                    /* inline */ [Sensitive(DataKind.Credential)] public string Password;
                }

                public record Order(
                    int Id,
                    // the buyer
                    [Sensitive(DataKind.Contact)] string Email,
                    string Note);
            }
            """);

    [Fact]
    public Task Keeps_the_line_endings() => Fix.Changes(
        "using System;\r\nclass C\r\n{\r\n    public string [|Email|];\r\n}\r\n",
        "using System;\r\nusing Telltale;\r\nclass C\r\n{\r\n    [Sensitive(DataKind.Contact)]\r\n    public string Email;\r\n}\r\n");

    [Fact]
    public Task Classifies_many_documents() => Fix.Changes(
        [
            "class A { public string [|Email|]; public string [|Iban|]; public int Id; }\n",
            "using System;\n\nnamespace Shop;\n\nrecord B(string [|Email|]);\n",
            "global using System.Linq;\n",
            "interface I { string [|Password|] { get; } }\n",
            "class D : I { public string Password => null; }\n",
        ],
        [
            "using Telltale;\n\nclass A { [Sensitive(DataKind.Contact)] public string Email; [Sensitive(DataKind.Financial)] public string Iban; public int Id; }\n",
            "using System;\nusing Telltale;\n\nnamespace Shop;\n\nrecord B([Sensitive(DataKind.Contact)] string Email);\n",
            "global using System.Linq;\n",
            "using Telltale;\n\ninterface I { [Sensitive(DataKind.Credential)] string Password { get; } }\n",
            "class D : I { public string Password => null; }\n",
        ]);

    [Fact]
    public Task Marks_as_not_sensitive() => Fix.Changes(
        ["record A(string [|Email|], string [|Iban|]);\n", "class B\n{\n    public string [|Password|];\n}\n"],
        ["using Telltale;\n\nrecord A([NotSensitive] string Email, [NotSensitive] string Iban);\n", "using Telltale;\n\nclass B\n{\n    [NotSensitive]\n    public string Password;\n}\n"],
        Fix.Except);

    [Fact]
    public Task Leaves_fields_that_are_declared_with_others() =>
        Fix.Leaves("class C { public string {|TELL3015:Email|}, Text; }\n");

    [Fact]
    public Task Is_not_offered_where_Telltale_is_not_referenced()
    {
        const string Source = "class C { public string {|TELL3015:Email|}; }\n";
        Fix test = new Fix { TestCode = Source, FixedCode = Source }.WithoutTelltale();
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private const string Header = "using System;\nusing Telltale;\n\n";
}

namespace Telltale.Generators.Tests;

/// <summary>Records print what C# prints, with sensitive members redacted.</summary>
public class RedactingRecordTests
{
    [Fact]
    public void Redacts_what_is_sensitive_and_prints_the_rest_as_it_was() => Assert.Equal(
        ["Person { Id = 7, Email = [contact], Name = , Born = 2000, Tags = System.String[] }"],
        Printed.By(
            """
            partial record Person(int Id, [Sensitive(DataKind.Contact)] string Email, [Sensitive] string? Name)
            { public int? Born = 2000; public string[] Tags { get; } = []; private string Secret => "s"; public static int Count => 1; }
            """,
            """Print(new Person(7, "ada@example.org", null));"""));

    [Theory]
    [InlineData("partial record R([Sensitive] string A);", "new R(\"x\")", "R { A = [personal] }")]
    [InlineData("sealed partial record R([Sensitive] string A);", "new R(\"x\")", "R { A = [personal] }")]
    [InlineData("partial record struct R([Sensitive] string A);", "new R(\"x\")", "R { A = [personal] }")]
    [InlineData("readonly partial record struct R([Sensitive] string A, int B);", "new R(\"x\", 1)", "R { A = [personal], B = 1 }")]
    [InlineData(
        "partial record struct R([Sensitive] string A) { private int n; public int B => n++; }", "new R(\"x\")", "R { A = [personal], B = 0 }")]
    [InlineData("partial record R<T>([Sensitive] T A, T B);", "new R<int>(1, 2)", "R { A = [personal], B = 2 }")]
    [InlineData("partial record R<T>([Sensitive] T A, T B) where T : struct;", "new R<int>(1, 2)", "R { A = [personal], B = 2 }")]
    [InlineData("partial record R<[Sensitive] T>(T A, int B);", "new R<string>(\"x\", 2)", "R { A = [personal], B = 2 }")]
    [InlineData("partial record R([Sensitive] string @class, int @int);", "new R(\"x\", 1)", "R { class = [personal], int = 1 }")]
    [InlineData("partial record R([Sensitive] dynamic A, dynamic B);", "new R(1, 2)", "R { A = [personal], B = 2 }")]
    [InlineData("partial class O { internal partial interface I { internal partial record R([Sensitive] int A); } }", "new O.I.R(1)", "R { A = [personal] }")]
    [InlineData("[Sensitive(DataKind.Health)] partial record R(string A, [NotSensitive] int B);", "new R(\"x\", 1)", "R { A = [health], B = 1 }")]
    [InlineData("[Sensitive] class E; partial record R(E A, List<E> B, int C);", "new R(new(), [], 1)", "R { A = [personal], B = [personal], C = 1 }")]
    [InlineData("partial record R { [Sensitive] public required string A { get; init; } }", "new R { A = \"x\" }", "R { A = [personal] }")]
    [InlineData("interface I { [Sensitive] string A { get; } } partial record R(string A) : I;", "new R(\"x\")", "R { A = [personal] }")]
    public void Knows_every_shape(string declaration, string value, string expected) =>
        Assert.Equal([expected], Printed.By(declaration, $"Print({value});"));

    [Fact]
    public void Prints_members_of_every_form() => Assert.Equal(
        ["R { A = [personal], S = span, N = 3, P = [personal], T = [name] }"],
        Printed.By(
            """
            partial record R([Sensitive] string A)
            {
                private int n = 3; public ReadOnlySpan<char> S => "span"; public ref int N => ref n; [Sensitive] public ref int P => ref n;
                [Sensitive(DataKind.Name)] public ReadOnlySpan<char> T => "canary"; public int this[int i] => i; public event Action? E;
                public string U { set { E?.Invoke(); } }
            }
            """,
            """Print(new R("x"));"""));

    [Theory]
    [InlineData("[property: EmailAddress] string A", "[contact]")]
    [InlineData("[property: Phone] string A", "[contact]")]
    [InlineData("[property: CreditCard] string A", "[financial]")]
    [InlineData("[property: DataType(DataType.Password)] string A", "[credential]")]
    [InlineData("[property: Url] string A", "x")]
    [InlineData("[property: EmailAddress, NotSensitive] string A", "x")]
    [InlineData("[NotSensitive][property: EmailAddress] string A", "x")]
    [InlineData("[Private] string A", "[private]")]
    [InlineData("[property: Rated(3)] string A", "[level3]")]
    [InlineData("[Private, Sensitive(DataKind.Credential)] string A", "[credential]")]
    public void Knows_other_declarations(string parameter, string expected) => Assert.Equal(
        [$"R {{ A = {expected}, Z = [name] }}"],
        Printed.By(
            $$"""
            class PrivateAttribute() : DataClassificationAttribute(new("Acme", "Private"));
            class RatedAttribute(int level) : DataClassificationAttribute(new("Acme", "Level" + level));
            partial record R({{parameter}}, [Sensitive(DataKind.Name)] string Z);
            """,
            """Print(new R("x", "z"));"""));

    [Fact]
    public void Prints_bases_first_each_with_its_own_members() => Assert.Equal(
        [
            "Base { A = [personal] }", "Middle { A = [personal], B = b }", "Leaf { A = [personal], B = b, C = [name], D = 4 }",
            "Leaf { A = [personal], B = b, C = [name], D = 4 }",
        ],
        Printed.By(
            """
            abstract partial record Root;
            partial record Base([Sensitive] string A) : Root;
            record Middle(string A, string B) : Base(A);
            sealed partial record Leaf(string A, string B, [Sensitive(DataKind.Name)] string C, int D) : Middle(A, B);
            """,
            """
            Leaf leaf = new("a", "b", "c", 4); Base seen = leaf;
            Print(new Base("a")); Print(new Middle("a", "b")); Print(leaf); Print(seen.ToString());
            """));

    [Fact]
    public void Keeps_to_what_a_base_declares_of_an_override() => Assert.Equal(
        ["Base { A = [personal] }", "Derived { A = [personal], B = [name] }"],
        Printed.By(
            """
            partial record Base { [Sensitive] public virtual string A => "a"; }
            partial record Derived : Base { public override string A => "canary"; [Sensitive(DataKind.Name)] public string B => "b"; }
            """,
            "Print(new Base()); Print(new Derived());"));

    [Fact]
    public void Reads_a_record_of_several_parts_once() => Assert.Equal(
        ["R { A = [personal], B = [name] }"],
        Printed.By(
            "partial record R([Sensitive] string A); partial record R; partial record R { [Sensitive(DataKind.Name)] public int B => 1; }",
            """Print(new R("x"));"""));

    [Fact]
    public void Leaves_printing_to_who_does_it_himself() => Assert.Equal(
        ["mine", "R { own }", "[personal]"],
        Printed.By(
            """
            partial record P([Sensitive] string A) { public sealed override string ToString() => "mine"; }
            partial record R([Sensitive] string A) { protected virtual bool PrintMembers(System.Text.StringBuilder builder) { builder.Append("own"); return true; } }
            partial record S([Sensitive] string A)
            {
                public override string ToString() { System.Text.StringBuilder text = new(); PrintMembers(text); return text.ToString().Substring(4); }
            }
            """,
            """Print(new P("x")); Print(new R("x")); Print(new S("x"));"""));

    [Fact]
    public void Prints_numbers_and_dates_in_the_culture_as_ever()
    {
        const string Members = "double B, DateTime C, DateOnly? D, decimal? E, object F";
        const string Main = """
            CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = "·"; culture.DateTimeFormat.ShortDatePattern = "d/M/yy"; CultureInfo.CurrentCulture = culture;
            Print(new R("x", 1.5, new DateTime(2000, 1, 2), new DateOnly(2001, 2, 3), null, 2.5).ToString());
            """;
        string bare = Assert.Single(Printed.Bare($"record R(string A, {Members});", Main));
        Assert.Contains("1·5", bare, StringComparison.Ordinal);
        Assert.Equal(bare.Replace("A = x", "A = [name]"), Assert.Single(Printed.By($"partial record R([Sensitive(DataKind.Name)] string A, {Members});", Main)));
    }

    [Fact]
    public void Says_nothing_about_obsolete_members() => Assert.Equal(
        ["R { A = [personal], B = 1, C = 2, D = d, E = [personal] }"],
        Printed.By(
            """
            partial record R([Sensitive] string A) { [Obsolete] public int B => 1; [Obsolete("use B")] public int C => 2;
            [Obsolete("use B", error: true)] public string D => "d"; [Obsolete("use B", error: true), Sensitive] public string E => "e"; }
            """,
            """Print(new R("x"));"""));

    [Fact]
    public void Leaves_records_alone_that_have_nothing_sensitive() =>
        Assert.Empty(Run.Of("partial record R(string A); record P([Telltale.Sensitive] string A);").Sources);

    [Fact]
    public void Writes_what_a_user_can_read() => Assert.Equal(
        """
        // <auto-generated/>
        #nullable enable annotations

        namespace Shop
        {
            partial record Person
            {
                /// <summary>Prints the members as C# does, those that are declared sensitive redacted.</summary>
                [global::System.CodeDom.Compiler.GeneratedCode("Telltale", "1.0.0")]
                protected virtual bool PrintMembers(global::System.Text.StringBuilder builder)
                {
                    global::System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
                    builder.Append("Id = ");
                    builder.Append(this.Id.ToString());
                    builder.Append(", Email = ");
                    builder.Append(global::Telltale.Redaction.Redact(global::Telltale.DataKind.Contact, this.Email));
                    return true;
                }
            }
        }

        """,
        System.Text.RegularExpressions.Regex.Replace(
            Run.Of("using Telltale; namespace Shop; public partial record Person(int Id, [Sensitive(DataKind.Contact)] string Email);")
                .Source("Shop.Person.Redacted.g.cs"),
            "\"\\d+\\.\\d+\\.\\d+\"",
            "\"1.0.0\""),
        ignoreLineEndingDifferences: true);
}

using Fix = Telltale.Generators.Tests.ClassifyFix<Telltale.Generators.SensitiveMemberIsUnclassified>;

namespace Telltale.Generators.Tests;

/// <summary>The using that the attribute takes: sorted, once, and only where it is missing.</summary>
public class AddsUsings
{
    private const string Before = "class C { public string [|Email|]; public string [|Iban|]; }\n";
    private const string After = "class C { [Sensitive(DataKind.Contact)] public string Email; [Sensitive(DataKind.Financial)] public string Iban; }\n";

    [Theory]
    [InlineData("", "using Telltale;\n\n")]
    [InlineData("using System;\n", "using System;\nusing Telltale;\n")]
    [InlineData("using Acme;\nusing Zoo;\n\n", "using Acme;\nusing Telltale;\nusing Zoo;\n\n")]
    [InlineData("using System;\n\nusing Zoo; // beasts\n\n", "using System;\n\nusing Telltale;\nusing Zoo; // beasts\n\n")]
    [InlineData("// Copyright\n\nusing Zoo;\n\n", "// Copyright\n\nusing Telltale;\nusing Zoo;\n\n")]
    [InlineData("using Acme; // last\n\n", "using Acme; // last\nusing Telltale;\n\n")]
    [InlineData("using System;\nusing static System.Math;\nusing A = System.Int32;\n\n", "using System;\nusing Telltale;\nusing static System.Math;\nusing A = System.Int32;\n\n")]
    [InlineData("global using System;\nusing static System.Math;\n\n", "global using System;\nusing Telltale;\nusing static System.Math;\n\n")]
    [InlineData("using static System.Math;\n\n", "using Telltale;\nusing static System.Math;\n\n")]
    [InlineData("// Copyright\n\n// about C\n", "// Copyright\n\nusing Telltale;\n\n// about C\n")]
    [InlineData("/// <summary>C.</summary>\n", "using Telltale;\n\n/// <summary>C.</summary>\n")]
    [InlineData("namespace Shop;\n\n", "using Telltale;\n\nnamespace Shop;\n\n")]
    [InlineData("// Copyright\nnamespace Shop;\n\n", "// Copyright\nusing Telltale;\n\nnamespace Shop;\n\n")]
    [InlineData("namespace Shop;\n\nusing Zoo;\n\n", "namespace Shop;\n\nusing Telltale;\nusing Zoo;\n\n")]
    [InlineData("#nullable disable\nusing System;\n\n", "#nullable disable\nusing System;\nusing Telltale;\n\n")]
    public Task Adds_it_sorted(string before, string after) => Changes(before + Before, after + After);

    [Theory]
    [InlineData("using Telltale;\n\n")]
    [InlineData("namespace Telltale.Shop;\n\n")]
    [InlineData("namespace Shop;\n\nusing Telltale;\n\n")]
    public Task Adds_none_where_the_name_is_known(string header) => Changes(header + Before, header + After);

    [Fact]
    public Task Respects_global_usings() => Fix.Changes(["global using Telltale;\n", Before], ["global using Telltale;\n", After]);

    [Theory]
    [InlineData("#if DEBUG\nusing System;\n#endif\n\n")]
    [InlineData("using Busy;\n\n[Traced] class D;\n")]
    [InlineData("namespace Busy;\n\nclass DataKind;\n")]
    public Task Writes_the_name_in_full_where_a_using_would_hurt(string header) => Changes(
        header + Before,
        header + "class C { [global::Telltale.Sensitive(global::Telltale.DataKind.Contact)] public string Email; "
            + "[global::Telltale.Sensitive(global::Telltale.DataKind.Financial)] public string Iban; }\n");

    private static Task Changes(string before, string after) => Fix.Changes([before, Namespaces], [after, Namespaces]);

    private const string Namespaces = """
        namespace Zoo { class Z; }
        namespace Acme { class A; }
        namespace Busy { class TracedAttribute : System.Attribute; }
        """;
}

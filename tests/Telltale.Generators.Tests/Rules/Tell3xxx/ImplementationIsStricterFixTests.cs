using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Telltale.CodeFixes;

namespace Telltale.Generators.Tests;

/// <summary>One at a time and all at once; after it nothing is left to report.</summary>
public class ImplementationIsStricterFixTests
{
    [Theory]
    [InlineData(
        "interface I { string Mail { get; } }\nclass C : I { [Sensitive(DataKind.Contact)] public string [|Mail|] => string.Empty; }",
        "interface I { [Sensitive(DataKind.Contact)] string Mail { get; } }\nclass C : I { [Sensitive(DataKind.Contact)] public string Mail => string.Empty; }")]
    [InlineData(
        "interface I { void Send(string mail); }\nclass C : I { public void Send([Sensitive] string [|mail|]) { } }\nclass D : I { public void Send([Sensitive] string [|mail|]) { } }",
        "interface I { void Send([Sensitive] string mail); }\nclass C : I { public void Send([Sensitive] string mail) { } }\nclass D : I { public void Send([Sensitive] string mail) { } }")]
    [InlineData(
        "record B(string Mail);\nrecord C([Sensitive] string [|Mail|]) : B(Mail);",
        "record B([Sensitive] string Mail);\nrecord C([Sensitive] string Mail) : B(Mail);")]
    [InlineData(
        "class B { public int Id { get; } }\n[Sensitive] class [|C|] : B;",
        "[Sensitive]\nclass B { public int Id { get; } }\n[Sensitive] class C : B;")]
    [InlineData(
        "interface I { string Mail(); }\nclass C : I { [return: Sensitive] public string [|Mail|]() => string.Empty; }",
        "interface I { [return: Sensitive] string Mail(); }\nclass C : I { [return: Sensitive] public string Mail() => string.Empty; }")]
    [InlineData(
        "interface I { string Mail { get; } }\nclass B { [Sensitive] public string Mail => string.Empty; }\nclass [|C|] : B, I;",
        "interface I { [Sensitive] string Mail { get; } }\nclass B { [Sensitive] public string Mail => string.Empty; }\nclass C : B, I;")]
    public Task Declares_the_base_sensitive(string before, string after) => Fix([before], [after]);

    [Fact]
    public Task Changes_another_document() => Fix(
        ["class C : I { [Sensitive] public string [|Mail|] => string.Empty; }", "interface I\n{\n    /// <summary>Where to.</summary>\n    string Mail { get; }\n}"],
        ["class C : I { [Sensitive] public string Mail => string.Empty; }", "interface I\n{\n    /// <summary>Where to.</summary>\n    [Sensitive]\n    string Mail { get; }\n}"]);

    [Fact]
    public Task Leaves_a_base_that_says_otherwise() => Fix(
        ["interface I { [NotSensitive] string Mail { get; } } class C : I { [Sensitive] public string {|TELL3103:Mail|} => string.Empty; }"],
        ["interface I { [NotSensitive] string Mail { get; } } class C : I { [Sensitive] public string {|TELL3103:Mail|} => string.Empty; }"]);

    private static Task Fix(string[] before, string[] after)
    {
        Test test = new();
        test.TestState.Sources.AddRange(before.Select(static (code, i) => ($"File{i}.cs", SourceText.From(File(code)))));
        test.FixedState.Sources.AddRange(after.Select(static (code, i) => ($"File{i}.cs", SourceText.From(File(code)))));
        test.TestState.AdditionalReferences.AddRange(References.All);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string File(string code) => $"using Telltale;\n\n{code}\n";

    private sealed class Test : CSharpCodeFixTest<ImplementationIsStricter, ImplementationIsStricterFixer, DefaultVerifier>
    {
        internal Test()
        {
            ReferenceAssemblies = new("net10.0");
            NumberOfIncrementalIterations = -3;
        }

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp14);
    }
}

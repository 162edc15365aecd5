using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Telltale.CodeFixes;

namespace Telltale.Generators.Tests;

/// <summary>One at a time and all at once; after it nothing is left to report.</summary>
public class RecordMustBePartialFixTests
{
    [Theory]
    [InlineData("public record [|Person|]([Sensitive] string Email);", "public partial record Person([Sensitive] string Email);")]
    [InlineData("sealed record class [|Person|]([Sensitive] string Email);", "sealed partial record class Person([Sensitive] string Email);")]
    [InlineData(
        "public readonly record struct [|Person|]([Sensitive] string Email);",
        "public readonly partial record struct Person([Sensitive] string Email);")]
    [InlineData(
        "class A { struct B { interface C { record [|Person|]([Sensitive] string Email); } } }",
        "partial class A { partial struct B { partial interface C { partial record Person([Sensitive] string Email); } } }")]
    [InlineData(
        "class A { partial record [|P|]([Sensitive] string X); record [|Q|]([Sensitive] string X) { record [|R|]([Sensitive] string X); } }",
        "partial class A { partial record P([Sensitive] string X); "
        + "partial record Q([Sensitive] string X) { partial record R([Sensitive] string X); } }")]
    public Task Makes_it_and_what_is_around_it_partial(string before, string after) => Fix(before, after);

    [Fact]
    public Task Leaves_file_local_types() =>
        Fix("file record {|TELL3101:Person|}([Sensitive] string Email);", "file record {|TELL3101:Person|}([Sensitive] string Email);");

    private static Task Fix(string before, string after)
    {
        Test test = new() { TestCode = File(before), FixedCode = File(after) };
        test.TestState.AdditionalReferences.AddRange(References.All);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string File(string code) => $"using Telltale;\n{code}\n";

    private sealed class Test : CSharpCodeFixTest<RecordMustBePartial, RecordMustBePartialFixer, DefaultVerifier>
    {
        internal Test()
        {
            ReferenceAssemblies = new("net10.0");
            NumberOfIncrementalIterations = -3;
        }

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp14);
    }
}

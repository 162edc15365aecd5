using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators.Tests;

public class BrokenCodeTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_rules =
    [
        .. typeof(CoverageRule).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    [Theory]
    [InlineData("[Traced] void Outside() { }")]
    [InlineData("class C { [Traced] public void M( } class D : C { public override void M( => base.M(; }")]
    [InlineData("class C : IMissing { [Traced] public void M() { } [Traced] void IMissing.N() { } void IMissing2.O() { } }")]
    [InlineData("class C : Missing<C> { [Traced] public override Missing M(Missing a) => M; }")]
    [InlineData("class C : C { [Traced] public override void M() { } }")]
    [InlineData("interface I : J { [Traced] void M(); } interface J : I { } class C : I { [Traced] public void M() { } }")]
    [InlineData("class C { [Traced, Traced] public void M() { } [Traced] public void M() { } void N() => N2(M, &M, this.M; }")]
    [InlineData("class C { [Traced(] public void M([Tag(] int a, [Tag( ]) { } void N() { [Traced] void } }")]
    [InlineData("class C { void N() { var a = [Traced] ([Tag] x, [Tag] y) => ; var b = [Traced] () ; } }")]
    [InlineData("class C { [Traced] partial void M(); [Traced] partial void M() { } [Traced] partial void M() { } }")]
    [InlineData("class C { [Traced] public void M() { } void N(dynamic d) { d.M(; C.M(d); nameof(; nameof(M(d)); } }")]
    [InlineData("static class C { extension( { [Traced] public void M() { } } extension(int) { [Traced] void N() => N(); } }")]
    [InlineData("[Traced] enum E { A } [Traced] delegate void D([Tag] int a); [Traced] record R([Tag] int A) : Q([Tag] int B);")]
    public async Task No_rule_crashes(string code)
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Broken",
            [
                CSharpSyntaxTree.ParseText(code, cancellationToken: stop),
                CSharpSyntaxTree.ParseText(Setting.Usings, cancellationToken: stop),
            ],
            References.All,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication));

        ImmutableArray<Diagnostic> found = await compilation
            .WithAnalyzers(s_rules)
            .GetAnalyzerDiagnosticsAsync(stop);

        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
    }
}

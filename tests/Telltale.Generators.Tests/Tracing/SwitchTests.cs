using Microsoft.CodeAnalysis;

namespace Telltale.Generators.Tests;

/// <summary>What a project switches on and off.</summary>
public class SwitchTests
{
    private const string Shop = """
        using Telltale;
        public partial class Orders
        {
            [Traced] public partial int Find();
            private int FindCore() => 1;
            [Traced] public void Place() { }
        }
        public static class Program { public static void Run() { new Orders().Place(); System.Console.WriteLine($"{new Orders().Find()}"); } }
        """;

    [Fact]
    public void Emits_nothing_for_calls_while_somebody_types() =>
        Assert.Equal(["Orders.Traced.g.cs"], Files(With("DesignTimeBuild", "true")));

    [Fact]
    public void Emits_calls_and_manifest_in_a_build() =>
        Assert.Equal(["Orders.Calls.g.cs", "Orders.Traced.g.cs", "Telltale.Manifest.g.cs"], Files(Run.Of(Shop)));

    [Fact]
    public void Passes_partial_methods_through_in_a_language_that_lacks_what_it_emits()
    {
        Run run = Run.Of(Run.Compile([Shop], [], parse: Run.Parse.WithLanguageVersion(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp10)));
        Assert.Equal(["Orders.Traced.g.cs", "Telltale.Manifest.g.cs"], Files(run));
        Assert.Equal(["> 1"], Script.Of(run.Output));
    }

    [Fact]
    public void Leaves_calls_alone_when_interceptors_are_off() =>
        Assert.Equal(["Orders.Traced.g.cs", "Telltale.Manifest.g.cs"], Files(With("TelltaleInterceptors", "False")));

    [Fact]
    public void Passes_partial_methods_through_when_it_is_off()
    {
        Run run = With("TelltaleEnabled", "false");
        Assert.Equal(["Orders.Traced.g.cs"], Files(run));
        Assert.Equal(["> 1"], Script.Of(run.Output));
    }

    [Fact]
    public void Leaves_calls_alone_in_a_project_that_admits_no_interceptors_of_ours()
    {
        Compilation program = Run.Compile([Shop], [], parse: Run.Parse.WithFeatures([new("InterceptorsNamespaces", "Other;Telltale.Gen")]));
        Assert.Equal(["Orders.Traced.g.cs", "Telltale.Manifest.g.cs"], Files(Run.Of(program)));
    }

    [Theory]
    [InlineData("", "Program")]
    [InlineData(" Shop.Api ", "Shop.Api")]
    public void Names_the_source_as_the_project_says(string property, string expected) =>
        Assert.Contains($"TelemetrySource.Get(\"{expected}\", \"0.0.0\",", With("TelltaleSourceName", property).Source("Orders.Traced.g.cs"), StringComparison.Ordinal);

    [Fact]
    public void Names_the_source_as_the_assembly_says() =>
        Assert.Contains(
            "TelemetrySource.Get(\"shop\", \"9\", \"https://example.org/1\")",
            Run.Of("[assembly: Telltale.TelemetrySource(\"shop\", Version = \"9\", SchemaUrl = \"https://example.org/1\")]", Shop).Source("Orders.Traced.g.cs"),
            StringComparison.Ordinal);

    [Fact]
    public void Emits_the_same_bytes_whatever_the_order_of_the_files()
    {
        string[] files = [Shop, "class A { void M() => new Orders().Place(); }", "class B { void M() => new Orders().Place(); }"];
        string[] there = Texts(Run.Of(files));
        Assert.Equal(there, Texts(Run.Of(files)));
        Compilation other = Run.Compile(files);
        Assert.Equal(there, Texts(Run.Of(other.RemoveAllSyntaxTrees().AddSyntaxTrees(other.SyntaxTrees.Reverse()))));
    }

    private static Run With(string property, string value) =>
        Run.Of(Run.Compile(Shop), new Dictionary<string, string> { ["build_property." + property] = value });

    private static IEnumerable<string> Files(Run run) => run.Sources.Select(static source => source.HintName).Order(StringComparer.Ordinal);

    private static string[] Texts(Run run) =>
        [.. run.Sources.OrderBy(static source => source.HintName, StringComparer.Ordinal).Select(static source => source.SourceText.ToString())];
}

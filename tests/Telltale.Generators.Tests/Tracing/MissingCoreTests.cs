using Microsoft.CodeAnalysis;

namespace Telltale.Generators.Tests;

/// <summary>A partial method whose core was forgotten: the program cannot be built, and the build says what to write, and where.</summary>
public class MissingCoreTests
{
    private const string Program = """
        using Telltale;
        partial class Orders
        {
            [Traced] public partial ref int Find<T>(in T id) where T : struct;
            [Traced] public partial void Place();
            private int PlaceCore() => 1;
        }
        """;

    [Fact]
    public void The_build_says_what_to_write_where_the_method_stands()
    {
        Assert.Equal(
            [
                "File0.cs(4): CS1029 #error: 'TELL1013: 'Find' cannot be implemented around its body: write the body as 'FindCore(T)''",
                "File0.cs(5): CS1029 #error: 'TELL1013: 'Place' cannot be implemented around its body: 'PlaceCore' must have the same "
                    + "parameters () and return type, and be static if 'Place' is'",
            ],
            Errors(designTime: false));
    }

    [Fact]
    public void While_somebody_types_the_compiler_says_it_and_an_analyzer_explains() =>
        Assert.All(Errors(designTime: true), static error => Assert.Contains("CS8795", error, StringComparison.Ordinal));

    private static string[] Errors(bool designTime)
    {
        Compilation program = Run.Compile(Program);
        GeneratorDriver driver = Run.Driver(
            program, new Dictionary<string, string> { ["build_property.DesignTimeBuild"] = designTime ? "true" : "false" });
        driver.RunGeneratorsAndUpdateCompilation(program, out Compilation output, out _, TestContext.Current.CancellationToken);
        return
        [
            .. output.GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(static d => d.Severity == DiagnosticSeverity.Error)
                .Select(static d => $"{Path.GetFileName(d.Location.GetMappedLineSpan().Path)}({d.Location.GetMappedLineSpan().StartLinePosition.Line + 1}): {d.Id} {d.GetMessage()}")
                .Order(StringComparer.Ordinal),
        ];
    }
}

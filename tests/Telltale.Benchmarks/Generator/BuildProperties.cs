using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Benchmarks.Generator;

/// <summary>The MSBuild properties that the generator is told.</summary>
internal sealed class BuildProperties(bool designTime) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(new Dictionary<string, string>
    {
        ["build_property.DesignTimeBuild"] = designTime ? "true" : "",
        ["build_property.InterceptorsNamespaces"] = ";Telltale.Generated",
        ["build_property.RootNamespace"] = "Shop",
        ["build_property.AssemblyVersion"] = "1.0.0.0",
    });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}

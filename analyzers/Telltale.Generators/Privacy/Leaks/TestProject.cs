using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Knows projects of tests, where made-up people may be shown.</summary>
internal static class TestProject
{
    private static readonly HashSet<string> s_frameworks = new(StringComparer.OrdinalIgnoreCase)
    {
        "xunit.core", "xunit.assert", "xunit.v3.core", "xunit.v3.assert", "nunit.framework", "TUnit.Core",
        "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework",
    };

    internal static bool Is(Compilation compilation) =>
        compilation.AssemblyName is { } name
        && (name.EndsWith("Tests", StringComparison.Ordinal) || name.EndsWith("Test", StringComparison.Ordinal)
            || compilation.ReferencedAssemblyNames.Any(static reference => s_frameworks.Contains(reference.Name)));
}

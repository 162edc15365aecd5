using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Tells what a project is for, by what it references.</summary>
internal static class ProjectKind
{
    /// <summary>Whether it holds tests: what they write is made up.</summary>
    internal static bool IsTest(Compilation compilation) =>
        compilation.ReferencedAssemblyNames.Any(static assembly =>
            assembly.Name is "xunit.core" or "xunit.v3.core" or "nunit.framework" or "Microsoft.VisualStudio.TestPlatform.TestFramework" or "MSTest.TestFramework" or "TUnit.Core");

    /// <summary>Whether it is a program for a terminal, to which it writes what its user asked for.</summary>
    internal static bool IsTool(Compilation compilation) =>
        compilation.Options.OutputKind == OutputKind.ConsoleApplication
        && !compilation.ReferencedAssemblyNames.Any(static assembly =>
            assembly.Name is "Microsoft.Extensions.Hosting" or "Microsoft.Extensions.Hosting.Abstractions" or "Microsoft.AspNetCore" or "Microsoft.AspNetCore.Hosting.Abstractions");
}

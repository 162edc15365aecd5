using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Tells what a project is for, by what it references.</summary>
internal static class ProjectKind
{
    /// <summary>Whether it is a program for a terminal, to which it writes what its user asked for.</summary>
    internal static bool IsTool(Compilation compilation) =>
        compilation.Options.OutputKind == OutputKind.ConsoleApplication
        && !compilation.ReferencedAssemblyNames.Any(static assembly =>
            assembly.Name is "Microsoft.Extensions.Hosting" or "Microsoft.Extensions.Hosting.Abstractions" or "Microsoft.AspNetCore" or "Microsoft.AspNetCore.Hosting.Abstractions");
}

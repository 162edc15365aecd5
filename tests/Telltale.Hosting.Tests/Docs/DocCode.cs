using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Telltale.Hosting.Tests;

/// <summary>Compiles statements of the documentation, and runs them on a builder.</summary>
internal static class DocCode
{
    private static readonly MetadataReference[] s_references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path))];

    public static void Run(string statements, WebApplicationBuilder builder)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText($$"""
            using System;
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Logging;
            using Telltale;

            public static class Snippet
            {
                public static void Run(WebApplicationBuilder builder)
                {
                    {{statements}}
                }
            }
            """);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Snippet" + Guid.NewGuid().ToString("N"),
            [tree],
            s_references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream assembly = new();
        EmitResult result = compilation.Emit(assembly);
        Assert.True(result.Success, statements + string.Join('\n', result.Diagnostics));
        Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assembly.Load(assembly.ToArray()).GetType("Snippet")!.GetMethod("Run")!.Invoke(null, [builder]);
    }
}

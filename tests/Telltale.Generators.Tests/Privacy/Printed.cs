namespace Telltale.Generators.Tests;

/// <summary>What programs print that have records with sensitive members.</summary>
internal static class Printed
{
    internal const string Usings = """
        using System; using System.Collections.Generic; using System.ComponentModel.DataAnnotations; using System.Globalization; using System.Linq;
        using Microsoft.Extensions.Compliance.Classification; using Telltale; using static Output;
        """;

    /// <summary>The lines that declarations and the statements of <c>Main</c> print, redacted.</summary>
    internal static string[] By(string declarations, string statements) =>
        Lines(Script.Of(Run.Of(Program(declarations, statements)).Output));

    /// <summary>The same as C# itself prints them.</summary>
    internal static string[] Bare(string declarations, string statements) =>
        Lines(Script.Of(Run.Compile(Program(declarations, statements))));

    private static string[] Program(string declarations, string statements) =>
    [
        $$"""
        {{Usings}}
        {{declarations}}
        static class Program { static void Main() { {{statements}} } }
        """,
        Told.Output,
    ];

    private static string[] Lines(string[] script) => [.. script.Select(static line => line.Substring("> ".Length))];
}

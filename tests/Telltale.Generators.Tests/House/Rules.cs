using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators.Tests;

/// <summary>Every rule of the assembly, and where the repository is.</summary>
internal static class Rules
{
    private const BindingFlags AllStatic =
        BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    internal static DiagnosticDescriptor[] All { get; } =
    [
        .. typeof(Rule).Assembly.GetTypes()
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(AllStatic))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    internal static string Root { get; } = Above(AppContext.BaseDirectory);

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Generators.sln")) ? folder : Above(Path.GetDirectoryName(folder)!);
}

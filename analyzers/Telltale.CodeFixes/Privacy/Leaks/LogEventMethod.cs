using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>A <c>[LogEvent]</c> method that takes the place of a call, and the call of it.</summary>
internal sealed record LogEventMethod(
    string Name, string Level, string Template, string Event, IReadOnlyList<(string Type, string Name, string Argument, string? Kind)> Parameters)
{
    internal string Call => $"{Name}({string.Join(", ", Parameters.Select(static parameter => parameter.Argument))})";

    internal string Attribute(string prefix) => $"[{prefix}LogEvent({Level}, {Template}{Event})]";

    internal string Declaration(string prefix) =>
        $"private static partial void {Name}({string.Join(", ", Parameters.Select(parameter => Declared(parameter.Type, parameter.Name, parameter.Kind, prefix)))});";

    private static string Declared(string type, string name, string? kind, string prefix) =>
        (kind is null ? "" : $"[{prefix}Sensitive({prefix}DataKind.{kind})] ") + $"{type} {name}";
}

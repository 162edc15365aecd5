namespace Telltale.CodeFixes;

/// <summary>A <c>[LogEvent]</c> method that takes the place of a call, and the call of it.</summary>
internal sealed record LogEventMethod(
    string Name, string Level, string Template, string Event, IReadOnlyList<LogEventParameter> Parameters)
{
    internal string Call => $"{Name}({string.Join(", ", Parameters.Select(static parameter => parameter.Argument))})";

    internal string Attribute(string prefix) => $"[{prefix}LogEvent({Level}, {Template}{Event})]";

    internal string Declaration(string prefix) =>
        $"private static partial void {Name}({string.Join(", ", Parameters.Select(parameter => Declared(parameter, prefix)))});";

    private static string Declared(LogEventParameter parameter, string prefix) =>
        (parameter.Kind is null ? "" : $"[{prefix}Sensitive({prefix}DataKind.{parameter.Kind})] ") + $"{parameter.Type} {parameter.Name}";
}

/// <summary>A parameter of it, and what the call gives it.</summary>
/// <param name="Kind">The kind as which it is declared sensitive, or null.</param>
internal sealed record LogEventParameter(string Type, string Name, string Argument, string? Kind);

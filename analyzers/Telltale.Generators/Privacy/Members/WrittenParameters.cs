using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.Generators;

/// <summary>Knows which parameters of a method the code that is generated for it writes to telemetry.</summary>
internal static class WrittenParameters
{
    private static readonly string[] s_marks = [KnownTypes.Tag, KnownTypes.Dimension, KnownTypes.Baggage];

    /// <summary>The parameters; none for a method for which nothing is generated.</summary>
    internal static IEnumerable<IParameterSymbol> Of(IMethodSymbol method)
    {
        if (method.Attribute(KnownTypes.LoggerMessage) is { } message)
        {
            return method.Parameters.Where(parameter => IsValue(parameter) && !IsIgnored(parameter, message));
        }

        if (method.Has(KnownTypes.LogEvent) || method.Has(KnownTypes.SpanEvent))
        {
            return method.Parameters.Where(IsValue);
        }

        // Few parameters are marked, and finding out what a method inherits takes long.
        IParameterSymbol[] marked = [.. method.Parameters.Where(static parameter => s_marks.Any(parameter.Has))];
        return marked.Length > 0 && (SignalAttributes.StandOn(method) || Annotations.Of(method).Exists) ? marked : [];
    }

    /// <summary>Whether an attribute stands on the method or on a parameter: to ask which one means to bind it.</summary>
    internal static bool MayBeOf(MethodDeclarationSyntax method)
    {
        if (method.AttributeLists.Count > 0)
        {
            return true;
        }

        foreach (ParameterSyntax parameter in method.ParameterList.Parameters)
        {
            if (parameter.AttributeLists.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is declared already, for the generator that reads the method.</summary>
    internal static bool IsDeclared(IParameterSymbol parameter, IMethodSymbol method) =>
        method.Has(KnownTypes.LoggerMessage)
            ? parameter.GetAttributes().Any(static attribute => attribute.AttributeClass is { } type
                && (type.Is(KnownTypes.NotSensitive) || type.IsOrDerivesFrom(KnownTypes.DataClassification)))
            : Sensitivity.SaidOf(parameter, null).IsSaid;

    private static bool IsValue(IParameterSymbol parameter) =>
        !LogReader.IsLogger(parameter.Type) && !parameter.Type.Is(KnownTypes.LogLevel) && !parameter.Type.IsOrDerivesFrom(KnownTypes.Exception);

    // What the message names is written whatever the attribute says.
    private static bool IsIgnored(IParameterSymbol parameter, AttributeData message)
    {
        string template = message.NamedText("Message")
            ?? message.ConstructorArguments.Select(static argument => argument.Value).OfType<string>().FirstOrDefault()
            ?? "";
        return parameter.Has(KnownTypes.LogPropertyIgnore)
            && !TemplateReader.Read(template).Any(piece => parameter.Name.Equals(piece.Hole?.TrimStart('@'), StringComparison.OrdinalIgnoreCase));
    }
}

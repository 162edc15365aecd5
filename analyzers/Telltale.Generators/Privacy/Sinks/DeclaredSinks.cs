using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Reads calls of methods that are sinks because an attribute makes them so: <c>[LoggerMessage]</c>, and our own.</summary>
internal static class DeclaredSinks
{
    private const string LoggerMessage = "Microsoft.Extensions.Logging.LoggerMessageAttribute";

    /// <summary>Whether it is written by a generator: of methods elsewhere no attribute is looked at unless they take a logger.</summary>
    internal static bool MayBe(IMethodSymbol method) =>
        method.OriginalDefinition is { IsPartialDefinition: true }
        || (method is { ReturnsVoid: true, DeclaringSyntaxReferences.IsEmpty: true } && TakesLogger(method));

    private static bool TakesLogger(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (IsLogger(parameter))
            {
                return true;
            }
        }

        return false;
    }

    internal static SinkCall? Read(IInvocationOperation call)
    {
        if (!MayBe(call.TargetMethod))
        {
            return null;
        }

        IMethodSymbol method = call.TargetMethod.OriginalDefinition;
        return method.Attribute(LoggerMessage) is { } message
            ? Read(call, SinkKind.Log, message.NamedText("Message") ?? LastText(message), static parameter => !IsClassified(parameter))
            : method.Attribute(KnownTypes.LogEvent) is { } logged
                ? Read(call, SinkKind.Log, LastText(logged), static parameter => Sensitivity.Of(parameter) is null)
                : method.Has(KnownTypes.SpanEvent)
                    ? Read(call, SinkKind.Span, null, static parameter => Sensitivity.Of(parameter) is null)
                    : null;
    }

    private static SinkCall? Read(IInvocationOperation call, SinkKind kind, string? template, Func<IParameterSymbol, bool> isInClear)
    {
        TemplateHoles holes = new(template);
        List<SinkValue> values = [];
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.OriginalDefinition is { } parameter && argument.ArgumentKind != ArgumentKind.DefaultValue
                && !IsLogger(parameter) && !parameter.Type.IsOrDerivesFrom(KnownTypes.Exception) && !parameter.Type.Is(KnownTypes.LogLevel)
                && isInClear(parameter))
            {
                SinkValue value = new(SinkArguments.Unwrapped(argument.Value), SinkRole.Value)
                {
                    Name = parameter.Name,
                    IsDestructured = parameter.Has(KnownTypes.LogProperties) || parameter.Has(KnownTypes.Expand),
                };
                values.Add(holes.Fill(value, parameter.Name));
            }
        }

        return values.Count == 0 ? null : new(kind, call, call.TargetMethod.Name, values) { Template = template };
    }

    private static bool IsLogger(IParameterSymbol parameter) =>
        parameter.Type is INamedTypeSymbol { Name: "ILogger" } type && type.Is(KnownTypes.Logger);

    private static bool IsClassified(IParameterSymbol parameter) =>
        parameter.GetAttributes().Any(static attribute =>
            attribute.AttributeClass.IsOrDerivesFrom(KnownTypes.DataClassification)
            && !attribute.AttributeClass.IsOrDerivesFrom(KnownTypes.NoDataClassification));

    private static string? LastText(AttributeData attribute) =>
        attribute.ConstructorArguments.LastOrDefault(static argument => argument.Type?.SpecialType == SpecialType.System_String).Value as string;
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Reads the messages of exceptions that are thrown. Handlers log them, and error pages show them.</summary>
internal static class ThrownMessages
{
    // Names of what is wrong, not what it holds.
    private static readonly HashSet<string> s_names = new(StringComparer.OrdinalIgnoreCase)
    {
        "paramName", "parameterName", "argumentName", "argument", "objectName", "propertyName", "memberName", "typeName", "methodName", "helpLink",
        "source", "errorCode", "code",
    };

    private static readonly HashSet<string> s_messages = new(StringComparer.OrdinalIgnoreCase)
    {
        "message", "msg", "errorMessage", "exceptionMessage", "error", "reason", "description", "detail", "details", "title", "text", "s", "actualValue",
    };

    internal static bool MayBe(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Constructor && method.ContainingType.IsOrDerivesFrom(KnownTypes.Exception);

    /// <summary><c>throw new X(…)</c>.</summary>
    internal static SinkCall? Read(IThrowOperation thrown) =>
        thrown.Exception is { } exception && SinkArguments.Unwrapped(exception) is IObjectCreationOperation { Constructor: { } constructor } creation
            ? Read(thrown, constructor, creation.Arguments)
            : null;

    /// <summary><c>base(…)</c> in an exception's own constructor.</summary>
    internal static SinkCall? ReadBase(IInvocationOperation call) =>
        MayBe(call.TargetMethod) && !call.IsImplicit ? Read(call, call.TargetMethod, call.Arguments) : null;

    private static SinkCall? Read(
        IOperation operation, IMethodSymbol constructor, IEnumerable<IArgumentOperation> arguments)
    {
        SinkValue[] values =
        [
            .. arguments
                .Where(argument => argument is { ArgumentKind: not ArgumentKind.DefaultValue, Parameter: { } parameter }
                    && IsMessage(constructor, parameter.OriginalDefinition))
                .Select(static argument => SinkArguments.Unwrapped(argument.Value))
                .SelectMany(static value => SinkArguments.Elements(value)?.Select(SinkArguments.Unwrapped) ?? [value])
                .Where(static value => !value.Type.IsOrDerivesFrom(KnownTypes.Exception))
                .Select(static value => new SinkValue(value, IsText(value) ? SinkRole.Text : SinkRole.Value)),
        ];
        return values.Length == 0 ? null : new(SinkKind.Exception, operation, constructor.ContainingType.Name, values);
    }

    private static bool IsMessage(IMethodSymbol constructor, IParameterSymbol parameter) =>
        !s_names.Contains(parameter.Name) && (s_messages.Contains(parameter.Name) || IsGivenToBase(constructor, parameter));

    // class NotFound(string key) : Exception($"No {key}"): the key becomes the message.
    private static bool IsGivenToBase(IMethodSymbol constructor, IParameterSymbol parameter)
    {
        ArgumentListSyntax? given = constructor.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            ConstructorDeclarationSyntax { Initializer.ArgumentList: var list } => list,
            TypeDeclarationSyntax { BaseList.Types: [PrimaryConstructorBaseTypeSyntax { ArgumentList: var list }, ..] } => list,
            _ => null,
        };
        return given?.DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Any(name => name.Identifier.ValueText == parameter.Name) is true;
    }

    private static bool IsText(IOperation value) => value.Type is { SpecialType: SpecialType.System_String };
}

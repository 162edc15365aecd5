using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>
/// Reads calls of the methods that <c>telltale.log_sinks</c> names, by documentation id: a method with or without its parameters, or a type.
/// </summary>
internal static class ConfiguredSinks
{
    private static readonly HashSet<string> s_texts = new(StringComparer.OrdinalIgnoreCase)
    {
        "message", "messageTemplate", "messageFormat", "format", "formatString", "template", "text",
    };

    internal static SinkCall? Read(IInvocationOperation call, LeakOptions options)
    {
        SymbolList sinks = options.LogSinks;
        if (sinks.IsEmpty || !(sinks.Contains(call.TargetMethod) || sinks.Contains(call.TargetMethod.ContainingType)))
        {
            return null;
        }

        string? extended = call.TargetMethod is { IsExtensionMethod: true, Parameters: [var first, ..] } ? first.Name : null;
        SinkArgument[] arguments =
        [
            .. SinkArguments.Of(call).Where(argument =>
                argument.Parameter != extended && !argument.Value.Type.IsOrDerivesFrom(KnownTypes.Exception)),
        ];
        IOperation? text = arguments.FirstOrDefault(static argument => s_texts.Contains(argument.Parameter)).Value;
        string? template = text?.ConstantValue.Value as string;
        TemplateHoles holes = new(template);
        int position = 0;
        SinkValue[] values =
        [
            .. arguments
                .Where(static argument => argument.Value.Type is not { TypeKind: TypeKind.Enum })
                .Select(argument => argument.Value == text
                    ? new SinkValue(argument.Value, SinkRole.Text)
                    : holes.Fill(new(argument.Value, SinkRole.Value), position++)),
        ];
        return values.Length == 0 ? null : new(SinkKind.Log, call, call.TargetMethod.Name, values)
        {
            Template = template,
            TemplateValue = text,
        };
    }
}

using System.Collections.Immutable;
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
        // The one place where the option comes in.
        ImmutableHashSet<string> sinks = options.LogSinks;
        if (sinks.IsEmpty || !IsNamed(call.TargetMethod.OriginalDefinition, sinks))
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

    private static bool IsNamed(IMethodSymbol method, ImmutableHashSet<string> sinks)
    {
        // Ids are long to write, and most methods have another name.
        if (!sinks.Any(sink => sink.StartsWith("T:", StringComparison.Ordinal) || sink.Contains(method.Name))
            || method.GetDocumentationCommentId() is not { } id)
        {
            return false;
        }

        int parameters = id.IndexOf('(');
        string name = parameters < 0 ? id : id.Substring(0, parameters);
        int arity = name.IndexOf("``", StringComparison.Ordinal);
        return sinks.Contains(id)
            || sinks.Contains(name)
            || sinks.Contains(arity < 0 ? name : name.Substring(0, arity))
            || (method.ContainingType.GetDocumentationCommentId() is { } type && sinks.Contains(type));
    }
}

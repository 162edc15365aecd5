using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Reads a call to a sink: which argument is a text, which a value, and under which name the sink sees it.</summary>
internal static class SinkReader
{
    /// <summary>What the call hands on, or null if nothing.</summary>
    internal static SinkCall? Read(SinkTable table, Sink sink, IOperation operation, ISymbol member)
    {
        List<SinkValue> values = [];
        IOperation? text = null;
        string? key = null;
        bool isTakenApart = false;
        foreach ((string parameter, IOperation argument) in SinkArguments.Of(operation))
        {
            if (parameter.StartsWith("destructure", StringComparison.Ordinal))
            {
                isTakenApart = argument.ConstantValue.Value is true;
            }
            else if (sink.PartOf(parameter) is { } part)
            {
                key = part == SinkPart.Key ? argument.ConstantValue.Value as string : key;
                text ??= part == SinkPart.Text ? argument : null;
                values.AddRange(Read(table, sink.Kind, part, argument, part == SinkPart.Value ? key : null));
            }
        }

        if (values.Count == 0)
        {
            return null;
        }

        string? template = text?.ConstantValue.Value as string;
        return new(sink.Kind, operation, NameOf(member), Named(values, template, isTakenApart))
        {
            Template = template,
            TemplateValue = text,
        };
    }

    private static IEnumerable<SinkValue> Read(SinkTable table, SinkKind kind, SinkPart part, IOperation argument, string? key)
    {
        if (table.IsReadWhereMade(argument.Type) && argument.Type?.SpecialType != SpecialType.System_String)
        {
            return [];
        }

        return part switch
        {
            SinkPart.Text => [new(argument, IsText(argument) ? SinkRole.Text : SinkRole.Value)],
            SinkPart.Key => [new(argument, SinkRole.Key)],
            SinkPart.Pair => SinkPairs.Read(argument),
            _ when kind == SinkKind.Url => Addresses(argument).Select(address => new SinkValue(address, SinkRole.Value) { Name = key }),
            _ => [new(argument, SinkRole.Value) { Name = key }],
        };
    }

    // Exceptions keep their place among the values until the holes are counted.
    private static IReadOnlyList<SinkValue> Named(List<SinkValue> values, string? template, bool isTakenApart)
    {
        TemplateHoles holes = new(template);
        List<SinkValue> named = [];
        int position = 0;
        foreach (SinkValue value in values)
        {
            SinkValue seen = value.Role == SinkRole.Value && value.Name is null ? holes.Fill(value, position++) : value;
            if (!seen.Value.Type.IsOrDerivesFrom(KnownTypes.Exception))
            {
                named.Add(isTakenApart && seen.Role == SinkRole.Value ? seen with { IsDestructured = true } : seen);
            }
        }

        return named;
    }

    // new Uri($"…") says no more than its text.
    private static IEnumerable<IOperation> Addresses(IOperation argument) =>
        argument is IObjectCreationOperation { Arguments.IsEmpty: false } creation && creation.Type.Is("System.Uri")
            ? creation.Arguments
                .Select(static part => SinkArguments.Unwrapped(part.Value))
                .Where(static part => part.Type is { SpecialType: SpecialType.System_String } || part.Type.Is("System.Uri"))
            : [argument];

    private static bool IsText(IOperation value) => value.Type is null or { SpecialType: SpecialType.System_String };

    private static string NameOf(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } => member.ContainingType.Name,
        IPropertySymbol { IsIndexer: true } => $"{member.ContainingType.Name}[]",
        _ => member.Name,
    };
}

using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Reads what a result, or an element of a stream, says of a model into statements about an expression of type <c>LlmCall</c>.</summary>
/// <param name="method">The method.</param>
/// <param name="annotation">What says that it is about a model.</param>
/// <param name="call">The expression.</param>
/// <param name="context">What the parser works with.</param>
internal sealed class LlmAnswer(IMethodSymbol method, LlmAnnotation annotation, string call, ParseContext context)
{
    /// <summary>What is read; nothing if the shape of the type says nothing.</summary>
    /// <param name="expression">The name of the result.</param>
    /// <param name="type">Its type.</param>
    /// <param name="isChunk">Whether it is one element of many.</param>
    internal LlmReading Read(string expression, ITypeSymbol type, bool isChunk)
    {
        if (type.IsRefLikeType || TypeText.HasPointers(type) || type is ITypeParameterSymbol { AllowsRefLikeType: true })
        {
            return LlmReading.Nothing;
        }

        LlmReading usage = annotation.HasUsage ? ReadUsage(expression, type, isChunk) : LlmReading.Nothing;
        List<string> statements = [.. usage.Statements];
        if (annotation.Kind is LlmKind.Retrieval or LlmKind.Memory && !isChunk && LlmNumbers.Count(expression, type) is { } count)
        {
            statements.Add($"{call}.RecordCount = {count};");
        }

        if (!usage.IsOfLibrary && Content(expression, type, isChunk) is { } content)
        {
            statements.Add($"if ({call}.CapturesContent)\n{{\n{content}\n}}");
        }

        return usage with { Statements = statements.ToEquatableArray() };
    }

    /// <summary>Whether the type says what was used.</summary>
    internal static bool HasUsage(ITypeSymbol type, bool isChunk, IMethodSymbol method, ParseContext context) =>
        new LlmAnswer(method, new LlmAnnotation(LlmKind.Call, null), "call", context).ReadUsage("result", type, isChunk).HasUsage;

    private LlmReading ReadUsage(string expression, ITypeSymbol type, bool isChunk)
    {
        if (OfLibrary(expression, type, isChunk) is { } known)
        {
            return known;
        }

        if (Item(type) is { } item && OfLibrary("item", item, isChunk) is { } ofItem)
        {
            string body = ofItem.Statements[0];
            return ofItem with
            {
                Statements = new([OwnUsage.Guarded(expression, type, $"foreach ({TypeText.Of(item)} item in {expression})\n{{\n    {body}\n}}")]),
            };
        }

        OwnUsage own = new(call, method, context.Compilation);
        if (own.Read(expression, type) is { IsEmpty: false } statements)
        {
            return new LlmReading(statements, own.HasUsage, own.HasModel, IsOfLibrary: false);
        }

        return Wrapped(expression, type, isChunk) ?? LlmReading.Nothing;
    }

    // One level deep: what a library gave, beside or within something of the user's.
    private LlmReading? Wrapped(string expression, ITypeSymbol type, bool isChunk)
    {
        foreach (ISymbol member in OwnUsage.Members(type, method, context.Compilation))
        {
            ITypeSymbol of = OwnUsage.TypeOf(member);
            string value = $"{OwnUsage.Value(expression, type)}.{Names.Escape(member.Name)}";
            if (OfLibrary(value, of, isChunk) is { } known)
            {
                return known with { Statements = new([OwnUsage.Guarded(expression, type, known.Statements[0])]) };
            }

            OwnUsage own = new(call, method, context.Compilation);
            if (own.Read(OwnUsage.Path(expression, type, member), of) is { IsEmpty: false } statements && own.HasUsage)
            {
                return new LlmReading(statements, true, own.HasModel, IsOfLibrary: false);
            }
        }

        return null;
    }

    private LlmReading? OfLibrary(string expression, ITypeSymbol type, bool isChunk)
    {
        string? reader = isChunk && LlmShapes.HasChunk(type, context.Compilation) ? "Chunk"
            : LlmShapes.HasResponse(type, context.Compilation) ? "Response"
            : null;
        return reader is null ? null : new LlmReading(
            new([$"global::Telltale.Generated.LlmReaders.{reader}({call}, {expression});"]), HasUsage: true, HasModel: true, IsOfLibrary: true);
    }

    // Only of what is there already: enumerating anything else would be work.
    private static ITypeSymbol? Item(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [{ } item] } list
            when list.Is("System.Collections.Generic.IReadOnlyList") || list.Is("System.Collections.Generic.IList") || list.Is("System.Collections.Generic.List")
            || list.Is("System.Collections.Generic.IReadOnlyCollection") || list.Is("System.Collections.Generic.ICollection") => item,
        _ => null,
    };

    private string? Content(string expression, ITypeSymbol type, bool isChunk)
    {
        string value = Sensitivity.ClassifyReturn(method, type, context.Compilation)?.Redact(expression) ?? expression;
        bool isText = value != expression || type.SpecialType == SpecialType.System_String;
        return annotation.Kind switch
        {
            // A chunk is added to the message that is under way.
            LlmKind.Call or LlmKind.Agent or LlmKind.Workflow when isText => isChunk
                ? $"    {call}.Output.Text({value});"
                : $"    {call}.Output.Begin(\"assistant\");\n    {call}.Output.Text({value});\n    {call}.Output.End();",
            LlmKind.Tool or LlmKind.Retrieval or LlmKind.Memory when !isChunk =>
                $"    {call}.Output.Begin(\"tool\");\n    {call}.Output.ToolResponse(null, {value});\n    {call}.Output.End();",
            _ => null,
        };
    }
}

/// <summary>What is read of a result, and what that says.</summary>
/// <param name="Statements">The statements.</param>
/// <param name="HasUsage">Whether tokens are among it.</param>
/// <param name="HasModel">Whether the model is.</param>
/// <param name="IsOfLibrary">Whether a library's type is read, with its content.</param>
internal sealed record LlmReading(EquatableArray<string> Statements, bool HasUsage, bool HasModel, bool IsOfLibrary)
{
    internal static readonly LlmReading Nothing = new(default, false, false, false);
}

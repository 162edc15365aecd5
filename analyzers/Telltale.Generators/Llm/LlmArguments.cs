using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Reads what the arguments of a call say of a model into statements about a local of type <c>LlmCall</c>.</summary>
internal sealed class LlmArguments(IMethodSymbol method, LlmAnnotation annotation, LocalNames locals, ParseContext context)
{
    private static readonly (string Mark, string Member)[] s_texts =
    [
        (KnownTypes.LlmModel, "Model"), (KnownTypes.ConversationId, "ConversationId"), (KnownTypes.PromptName, "PromptName"),
        (KnownTypes.ToolCallId, "ToolCallId"), (KnownTypes.MemoryStore, "MemoryStore"), (KnownTypes.MemoryRecord, "MemoryRecord"),
    ];

    private readonly List<string> _statements = [];
    private readonly List<string> _content = [];
    private readonly List<(string Name, string Value)> _tool = [];

    private string Call => locals.Call;

    /// <summary>The statements. What stands on the method is read after what libraries say, so that it holds.</summary>
    /// <param name="receiver">The expression of what the method is called on, and its type; null for what has none or cannot be read.</param>
    internal EquatableArray<string> Read((string Expression, ITypeSymbol Type)? receiver)
    {
        if (receiver is { } called && annotation.Kind == LlmKind.Call && LlmShapes.HasRequest(called.Type, context.Compilation))
        {
            _statements.Add($"global::Telltale.Generated.LlmReaders.Request({Call}, {called.Expression});");
        }

        IParameterSymbol[] read = [.. method.Parameters.Where(static p => p.RefKind != RefKind.Out && !TypeText.HasPointers(p.Type))];
        foreach (IParameterSymbol parameter in read.Where(IsRequest))
        {
            _statements.Add($"global::Telltale.Generated.LlmReaders.Request({Call}, {Names.Escape(parameter.Name)});");
        }

        foreach (IParameterSymbol parameter in read)
        {
            ReadMarks(parameter);
            ReadKnown(parameter);
        }

        AddContent();
        return _statements.ToEquatableArray();
    }

    private bool IsRequest(IParameterSymbol parameter) =>
        annotation.Kind is LlmKind.Call or LlmKind.Agent or LlmKind.Workflow && LlmShapes.HasRequest(parameter.Type, context.Compilation);

    private void ReadMarks(IParameterSymbol parameter)
    {
        foreach ((string mark, string member) in s_texts)
        {
            if (CaptureReader.Mark(parameter, mark) is not null)
            {
                AddText(member, parameter, Sensitivity.Classify(parameter, context.Compilation));
            }
        }

        if (CaptureReader.Mark(parameter, KnownTypes.UserId) is not null)
        {
            // For whom a call is made is personal, unless somebody says that it is not.
            Declaration said = Sensitivity.SaidOf(parameter, context.Compilation);
            AddText("UserId", parameter, said.IsSaid ? said.Classification : Classification.Personal);
        }

        if (CaptureReader.Mark(parameter, KnownTypes.PromptVersion) is not null && LlmNumbers.Whole(Names.Escape(parameter.Name), parameter.Type) is { } version)
        {
            _statements.Add($"{Call}.PromptVersion = {version};");
        }

        if (CaptureReader.Mark(parameter, KnownTypes.LlmContent) is not null && !IsRequest(parameter))
        {
            ReadContent(parameter);
        }
    }

    private void ReadKnown(IParameterSymbol parameter)
    {
        if (parameter.Name == annotation.Known?.ModelParameter)
        {
            AddText("Model", parameter, null);
        }

        if (parameter.Name == annotation.Known?.TextParameter)
        {
            ReadContent(parameter);
        }
    }

    private void AddText(string member, IParameterSymbol parameter, Classification? sensitive)
    {
        if (LlmTexts.Of(Names.Escape(parameter.Name), parameter.Type, sensitive, out string reason) is { } text)
        {
            _statements.Add($"{Call}.{member} = {text};");
        }
        else
        {
            context.Report(TracedRules.NotATag, parameter, parameter.Name, reason);
        }
    }

    private void ReadContent(IParameterSymbol parameter)
    {
        string expression = Names.Escape(parameter.Name);
        if (parameter.Type.IsRefLikeType || parameter.Type is ITypeParameterSymbol { AllowsRefLikeType: true })
        {
            context.Report(TracedRules.NotATag, parameter, parameter.Name, $"'{parameter.Type.Name}' cannot be kept; pass what it was made from");
            return;
        }

        string value = Sensitivity.Classify(parameter, context.Compilation)?.Redact(expression) ?? expression;
        bool isText = value != expression || parameter.Type.SpecialType == SpecialType.System_String;
        if (annotation.Kind == LlmKind.Tool)
        {
            _tool.Add((parameter.Name, value));
        }
        else if (isText)
        {
            _content.Add($"{Call}.Input.Begin(\"user\");\n{Call}.Input.Text({value});\n{Call}.Input.End();");
        }
        else if (LlmShapes.HasContent(parameter.Type, context.Compilation))
        {
            _content.Add($"global::Telltale.Generated.LlmReaders.Content({Call}, {value});");
        }
        else
        {
            _content.Add($"{Call}.Input.Begin(\"user\");\n{Call}.Input.ToolCall(null, {Names.Literal(parameter.Name)}, {value});\n{Call}.Input.End();");
        }

        if (annotation.Kind == LlmKind.Memory && IsWritten() && LlmNumbers.Count(expression, parameter.Type) is { } count)
        {
            _statements.Add($"{Call}.RecordCount = {count};");
        }
    }

    private bool IsWritten() => annotation.Attribute?.ConstructorArguments.FirstOrDefault().Value is 1 or 2 or 3;

    // The arguments of a tool are one object, as the model wrote them.
    private void AddContent()
    {
        if (_tool.Count > 0)
        {
            bool isWhole = _tool.Count == 1 && method.Parameters.First(p => p.Name == _tool[0].Name) is { } only && IsObjectAlready(only.Type);
            string arguments = isWhole
                ? _tool[0].Value
                : "new global::System.Collections.Generic.Dictionary<string, object?>\n{\n"
                    + string.Concat(_tool.Select(static t => $"    [{Names.Literal(t.Name)}] = {t.Value},\n")) + "}";
            bool hasId = method.Parameters.Any(static p => p.RefKind != RefKind.Out && CaptureReader.Mark(p, KnownTypes.ToolCallId) is not null);
            string head = $"{(hasId ? Call + ".ToolCallId" : "null")}, {Names.Literal(LlmSettingsReader.ToolName(method, annotation))}";
            _content.Add($"{Call}.Input.Begin(\"assistant\");\n{Call}.Input.ToolCall({head}, {arguments});\n{Call}.Input.End();");
        }

        if (_content.Count > 0)
        {
            IEnumerable<string> lines = _content.SelectMany(static s => s.Split('\n')).Select(static line => "    " + line);
            _statements.Add($"if ({Call}.CapturesContent)\n{{\n{string.Join("\n", lines)}\n}}");
        }
    }

    private static bool IsObjectAlready(ITypeSymbol type) =>
        type.Is("System.Text.Json.JsonElement") || type.Is("System.Text.Json.JsonDocument") || type.IsOrDerivesFrom("System.Text.Json.Nodes.JsonNode")
        || type.AllInterfaces.Concat([type]).Any(static i =>
            i.Is("System.Collections.Generic.IDictionary") || i.Is("System.Collections.Generic.IReadOnlyDictionary"));
}

using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Reads what an annotation says of all calls into the settings that the operation is made with.</summary>
internal sealed class LlmSettingsReader
{
    private static readonly string[] s_calls = ["chat", "text_completion", "generate_content", "embeddings", "fetch_response"];

    private static readonly string[] s_memory =
        ["search_memory", "create_memory", "update_memory", "upsert_memory", "delete_memory", "create_memory_store", "delete_memory_store"];

    private static readonly string[] s_captures = ["Default", "None", "Span", "Event", "SpanAndEvent"];

    private readonly LlmAnnotation _annotation;
    private readonly List<string> _lines = [];

    private LlmSettingsReader(LlmAnnotation annotation) => _annotation = annotation;

    private string? Name { get; set; }

    /// <summary>The value of <c>gen_ai.operation.name</c>.</summary>
    internal static string OperationOf(LlmAnnotation annotation) => annotation switch
    {
        { Known: { } known } => known.Operation,
        { Kind: LlmKind.Call } => Of(s_calls, annotation.Attribute?.Named("Operation")?.Value),
        { Kind: LlmKind.Tool } => "execute_tool",
        { Kind: LlmKind.Agent } => annotation.Attribute?.Named("Creates")?.Value is true ? "create_agent"
            : annotation.Attribute?.Named("Plans")?.Value is true ? "plan" : "invoke_agent",
        { Kind: LlmKind.Workflow } => "invoke_workflow",
        { Kind: LlmKind.Retrieval } => "retrieval",
        _ => Of(s_memory, annotation.Attribute?.ConstructorArguments.FirstOrDefault().Value),
    };

    /// <summary>The line of the operation's initializer, and the entry of the manifest.</summary>
    /// <param name="annotation">What says that the method is about a model.</param>
    /// <param name="readsUsage">Whether the result says what was used.</param>
    /// <param name="streams">Whether the answer comes in chunks.</param>
    internal static (string Line, LlmEntry Entry) Read(IMethodSymbol method, LlmAnnotation annotation, bool readsUsage, bool streams)
    {
        LlmSettingsReader reader = new(annotation);
        string operation = OperationOf(annotation);
        string? provider = reader.Text("Provider", annotation.Kind == LlmKind.Call ? 0 : -1) ?? annotation.Known?.Provider;
        string? model = reader.Text("Model", annotation.Kind == LlmKind.Call ? 1 : -1);
        reader.Add("Provider", provider);
        reader.Add("Model", model);
        reader.ReadKind(method);
        reader.Add("Name", reader.Name);
        reader.AddCapture();
        reader._lines.Add("ErrorType = global::Telltale.Generated.LlmReaders.ErrorType");
        if (readsUsage)
        {
            reader._lines.Add("ReadsUsage = true");
        }

        string body = string.Concat(reader._lines.Select(static line => $"\n    {line},"));
        return (
            $"Llm = new global::Telltale.LlmSettings({Names.Literal(operation)})\n{{{body}\n}}",
            new LlmEntry(operation, provider, model, reader.Name, streams) { Metrics = LlmMetrics.Of(annotation.Kind, operation, streams) });
    }

    /// <summary>The options of which one is not followed because of another.</summary>
    internal static IEnumerable<string> Conflicts(LlmAnnotation annotation)
    {
        if (annotation is { Kind: LlmKind.Agent, Attribute: { } agent } && agent.Named("Plans")?.Value is true)
        {
            if (agent.Named("Creates")?.Value is true)
            {
                yield return "Creates and Plans are two operations; create_agent is taken";
            }
            else if (agent.Named("Remote")?.Value is true)
            {
                yield return "Plans is always work of this process; Remote is not followed";
            }
        }
    }

    /// <summary>The options whose values do not exist: numbers that were cast.</summary>
    internal static IEnumerable<string> Undefined(LlmAnnotation annotation)
    {
        (string Option, object? Value, string[] Values)[] options =
        [
            ("Operation", annotation.Kind == LlmKind.Call ? annotation.Attribute?.Named("Operation")?.Value : null, s_calls),
            ("Operation", annotation.Kind == LlmKind.Memory ? annotation.Attribute?.ConstructorArguments.FirstOrDefault().Value : null, s_memory),
            ("Capture", annotation.Attribute?.Named("Capture")?.Value, s_captures),
        ];
        return options
            .Where(static option => option.Value is int value && (value < 0 || value >= option.Values.Length))
            .Select(static option => $"{option.Option} has no value {option.Value}");
    }

    /// <summary>The version that the annotation gives, if it does.</summary>
    internal static int PromptVersion(LlmAnnotation annotation) => annotation.Attribute?.Named("PromptVersion")?.Value is int version ? version : 0;

    /// <summary>The name by which a model asks for the tool.</summary>
    internal static string ToolName(IMethodSymbol method, LlmAnnotation annotation) =>
        new LlmSettingsReader(annotation).Text("Name", 0) ?? NameOf(method);

    private void ReadKind(IMethodSymbol method)
    {
        switch (_annotation.Kind)
        {
            case LlmKind.Call when _annotation.Attribute is not null:
                Add("PromptName", Text("Prompt"));
                if (PromptVersion(_annotation) is > 0 and int version)
                {
                    _lines.Add($"PromptVersion = {version.ToString(CultureInfo.InvariantCulture)}");
                }

                Add("AgentName", Text("Agent"));
                Add("WorkflowName", Text("Workflow"));
                break;
            case LlmKind.Tool:
                Name = ToolName(method, _annotation);
                Add("ToolDescription", Text("Description"));
                Add("ToolType", Text("Type") ?? "function");
                IsInProcess();
                break;
            case LlmKind.Agent:
                Name = Text("Name", 0) ?? Signatures.DeclaringType(method).Name;
                Add("AgentName", Name);
                Add("AgentId", Text("Id"));
                Add("AgentDescription", Text("Description"));
                Add("AgentVersion", Text("Version"));
                if (_annotation.Attribute?.Named("Remote")?.Value is not true)
                {
                    IsInProcess();
                }

                break;
            case LlmKind.Workflow:
                Name = Text("Name", 0) ?? NameOf(method);
                Add("WorkflowName", Name);
                IsInProcess();
                break;
            case LlmKind.Retrieval:
                Name = Text("DataSource", 0);
                break;
            case LlmKind.Memory:
                Add("MemoryStore", Text("Store"));
                if (_annotation.Attribute?.Named("Remote")?.Value is false)
                {
                    IsInProcess();
                }

                break;
        }
    }

    private void IsInProcess() => _lines.Add("IsRemote = false");

    private void AddCapture()
    {
        if (_annotation.Attribute?.Named("Capture")?.Value is int capture && capture > 0 && capture < s_captures.Length)
        {
            _lines.Add($"Capture = global::Telltale.LlmCapture.{s_captures[capture]}");
        }
    }

    private void Add(string option, string? text)
    {
        if (text is not null)
        {
            _lines.Add($"{option} = {Names.Literal(text)}");
        }
    }

    // An empty text says nothing.
    private string? Text(string option, int argument = -1)
    {
        string? text = argument >= 0 && _annotation.Attribute is { } attribute && attribute.ConstructorArguments.Length > argument
            ? attribute.ConstructorArguments[argument].Value as string
            : _annotation.Attribute?.NamedText(option);
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private static string NameOf(IMethodSymbol method)
    {
        string name = OptionsReader.SimpleName(method);
        return Names.SnakeCase(name.Length > 5 && name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - 5) : name);
    }

    private static string Of(string[] values, object? value) => value is int index && index >= 0 && index < values.Length ? values[index] : values[0];
}

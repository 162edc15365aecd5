using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>What a method that is about a model adds to the model of its wrapper.</summary>
/// <param name="Flow">How its calls end.</param>
/// <param name="Result">The result that can be read.</param>
/// <param name="Settings">The line of the operation's initializer.</param>
/// <param name="Answer">Statements about the result.</param>
/// <param name="Model">What is written beside.</param>
/// <param name="Entry">What the manifest says.</param>
internal sealed record LlmParts(
    Flow Flow, ITypeSymbol? Result, string Settings, EquatableArray<string> Answer, LlmModel Model, LlmEntry Entry)
{
    internal static LlmParts Read(
        IMethodSymbol method,
        LlmAnnotation annotation,
        LocalNames locals,
        (Flow Flow, ITypeSymbol? Result) returned,
        bool isDefinitionSite,
        ParseContext context)
    {
        LlmFlow flow = LlmFlowReader.Read(method, returned.Flow, returned.Result, context.Compilation);
        LlmReading answer = flow.Result is { } result
            ? new LlmAnswer(method, annotation, "call.Llm", context).Read("result", result, isChunk: false)
            : LlmReading.Nothing;
        LlmReading chunks = flow.Chunk is { } chunk
            ? new LlmAnswer(method, annotation, "call", context).Read("chunk", chunk, isChunk: true)
            : LlmReading.Nothing;
        bool streams = flow.Flow == Flow.Stream;
        bool readsUsage = answer.HasUsage || chunks.HasUsage || flow.Wrapper is not null;
        foreach (string undefined in LlmSettingsReader.Undefined(annotation))
        {
            context.Report(TracedRules.ConflictingOptions, method, method.Name, $"{undefined}; the default is taken");
        }

        foreach (string conflict in LlmSettingsReader.Conflicts(annotation))
        {
            context.Report(TracedRules.ConflictingOptions, method, method.Name, conflict);
        }

        (string settings, LlmEntry entry) = LlmSettingsReader.Read(method, annotation, readsUsage, streams);
        LlmModel model = new()
        {
            Requests = new LlmArguments(method, annotation, locals, context).Read(Receiver(method, locals, isDefinitionSite)),
            Chunks = chunks.Statements,
            ChunkType = chunks.Statements.IsEmpty ? null : TypeText.Of(flow.Chunk!),
            Wrapper = flow.Wrapper,
            BeginsEarly = flow.Wrapper is not null && method.ReturnType.Is("System.Threading.Tasks.Task"),
        };
        return new LlmParts(flow.Flow, flow.Result, settings, answer.Statements, model, entry);
    }

    private static (string Expression, ITypeSymbol Type)? Receiver(IMethodSymbol method, LocalNames locals, bool isDefinitionSite)
    {
        INamedTypeSymbol type = method.ContainingType;
        return method.IsStatic || type.IsExtension ? null
            : isDefinitionSite ? ("this", type)
            : (locals.Self, type);
    }
}

using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>What the signature of an annotated method says of the model.</summary>
/// <param name="Result">The type that is read: of the result, or of the chunks; null if nothing is returned.</param>
/// <param name="HasUsage">Whether it says what was used.</param>
/// <param name="HasModel">Whether the annotation, an argument or the result says which model it is.</param>
/// <param name="ModelParameter">A parameter that seems to say it and is not marked.</param>
internal sealed record LlmCallShape(ITypeSymbol? Result, bool HasUsage, bool HasModel, IParameterSymbol? ModelParameter)
{
    private static readonly string[] s_names = ["model", "modelid", "modelname", "deployment", "deploymentname", "deploymentid", "engine"];

    /// <summary>Null where something else is wrong with the method.</summary>
    internal static LlmCallShape? Of(IMethodSymbol method, LlmAnnotation annotation, Compilation compilation, CancellationToken cancellation)
    {
        (Flow flow, ITypeSymbol? result, string? unsupported) = FlowReader.Read(method, Iterators.IsIterator);
        if (unsupported is not null)
        {
            return null;
        }

        LlmFlow ends = LlmFlowReader.Read(method, flow, result, compilation);
        ParseContext context = new(compilation, report: null, cancellation);
        ITypeSymbol? read = ends.Result ?? ends.Chunk;
        LlmReading reading = read is null
            ? LlmReading.Nothing
            : new LlmAnswer(method, annotation, "call", context).Read("result", read, isChunk: ends.Chunk is not null);
        bool isLibrary = ends.Wrapper is not null;
        bool says = isLibrary || reading.HasModel || SaysModel(method, annotation, compilation);
        return new LlmCallShape(
            read ?? (isLibrary ? method.ReturnType : null),
            isLibrary || reading.HasUsage,
            says,
            says ? null : method.Parameters.FirstOrDefault(static p =>
                p.Type.SpecialType == SpecialType.System_String && p.RefKind != RefKind.Out && s_names.Contains(p.Name.ToLowerInvariant())));
    }

    private static bool SaysModel(IMethodSymbol method, LlmAnnotation annotation, Compilation compilation) =>
        (annotation.Attribute?.ConstructorArguments is [_, { Value: string model }] && !string.IsNullOrWhiteSpace(model))
        || (!method.IsStatic && LlmShapes.HasRequest(method.ContainingType, compilation))
        || method.Parameters.Any(parameter => CaptureReader.Mark(parameter, KnownTypes.LlmModel) is not null
            // Messages are for any model; options and clients have one.
            || (LlmShapes.HasRequest(parameter.Type, compilation) && !parameter.Type.AllInterfaces.Concat([parameter.Type]).Any(static i =>
                i.SpecialType == SpecialType.System_Collections_IEnumerable)));
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Says how <c>[Traced]</c> and <c>[Measured]</c> methods become spans and durations.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class TracedGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<Switches> switches = context.AnalyzerConfigOptionsProvider
            .Combine(context.ParseOptionsProvider)
            .Select(static (pair, _) => Switches.Read(pair.Left.GlobalOptions, pair.Right))
            .WithTrackingName(Steps.Switches);
        IncrementalValueProvider<SourceModel> source = context.CompilationProvider
            .Combine(switches)
            .Select(static (pair, _) => SourceReader.Read(pair.Left, pair.Right))
            .WithTrackingName(Steps.Source);

        IncrementalValueProvider<ImmutableArray<TreeFacts>> facts = ScanPipeline.Facts(context.CompilationProvider);
        IncrementalValueProvider<EquatableArray<FileAnnotations>> annotations =
            TracedPipeline.Annotations(facts, context.CompilationProvider);
        IncrementalValueProvider<EquatableArray<DefinitionMethod>> definitions = TracedPipeline.Definitions(annotations, switches);
        context.RegisterSourceOutput(TracedPipeline.ByType(definitions).Combine(source).Combine(switches), static (output, input) =>
            output.AddSource(
                input.Left.Left.File + InstrumentationMode.DefinitionFile,
                TracedEmitter.EmitDefinitions(input.Left.Left.Methods, input.Left.Right, input.Right.Records)));

        IncrementalValueProvider<EquatableArray<ManifestEntry>> annotated = TracedPipeline.Annotated(annotations);
        IncrementalValueProvider<EquatableArray<FileCalls>> calls =
            TracedPipeline.Calls(facts, context.CompilationProvider, annotated, definitions, switches);
        context.RegisterImplementationSourceOutput(TracedPipeline.ByTarget(calls).Combine(source), static (output, input) =>
            output.AddSource($"{input.Left.File}.Calls.g.cs", TracedEmitter.EmitCalls(input.Left, input.Right)));

        context.RegisterSourceOutput(TracedPipeline.Readers(context.CompilationProvider, definitions, calls), static (output, text) =>
        {
            if (text is not null)
            {
                output.AddSource(LlmReadersFile.Name, text);
            }
        });

        IncrementalValueProvider<ManifestSignals> signals = SignalPipeline.Manifest(SignalPipeline.Files(facts, context.CompilationProvider));
        IncrementalValueProvider<ManifestModel?> manifest =
            TracedPipeline.Manifest(source, annotated, definitions, calls, signals, switches);
        context.RegisterImplementationSourceOutput(manifest, static (output, model) =>
        {
            if (model is not null)
            {
                output.AddSource("Telltale.Manifest.g.cs", ManifestEmitter.Emit(model));
            }
        });
    }
}

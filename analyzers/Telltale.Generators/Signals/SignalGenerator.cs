using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>Says how <c>[LogEvent]</c>, <c>[Counter]</c>, <c>[SpanEvent]</c> and the like become the bodies of partial methods.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SignalGenerator : IIncrementalGenerator
{
    /// <summary>The end of the names of files that implement signals.</summary>
    internal const string File = ".Signals.g.cs";

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

        IncrementalValueProvider<EquatableArray<FileSignals>> files =
            SignalPipeline.Files(ScanPipeline.Facts(context.CompilationProvider), context.CompilationProvider);
        IncrementalValueProvider<EquatableArray<SignalMethod>> methods = SignalPipeline.Methods(files);
        context.RegisterSourceOutput(SignalPipeline.ByType(methods).Combine(source).Combine(switches), static (output, input) =>
            output.AddSource(
                input.Left.Left.File + File,
                SignalEmitter.Emit(input.Left.Left.Methods, input.Left.Right, input.Right.Records)));
        context.RegisterSourceOutput(SignalPipeline.Observables(files).Combine(source).Combine(switches), static (output, input) =>
        {
            if (input.Right.Records && !input.Left.Left.IsEmpty)
            {
                output.AddSource("Telltale.Observables.g.cs", ObservableEmitter.Emit(input.Left.Left, input.Left.Right));
            }
        });
    }
}

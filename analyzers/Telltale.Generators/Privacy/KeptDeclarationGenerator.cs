using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>
/// Says which declarations have to survive trimming: those that stand elsewhere than on the member that is serialised, be it in another assembly,
/// where the trimmer sees no use for them, and <c>RedactingJson</c> finds them at run time.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class KeptDeclarationGenerator : IIncrementalGenerator
{
    private static readonly FileBinder<EquatableArray<string>> s_files = new(
        attributes: [],
        static facts => !facts.KeptDeclarations.IsEmpty,
        static file => file.Facts.KeptDeclarations
            .Select(file.Declaration)
            .OfType<SyntaxNode>()
            .Where(KeptDeclarationParser.IsCandidate)
            .SelectMany(declaration => KeptDeclarationParser.Parse(declaration, file.Model, file.Context.Cancellation))
            .Distinct()
            .ToEquatableArray());

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<EquatableArray<string>> kept = s_files
            .Bind(ScanPipeline.Facts(context.CompilationProvider), context.CompilationProvider)
            .Select(static (all, _) => all
                .SelectMany(static file => file)
                .Distinct()
                .OrderBy(static dependency => dependency, StringComparer.Ordinal)
                .ToEquatableArray())
            .WithTrackingName(Steps.KeptDeclarations);
        IncrementalValueProvider<bool> isTooOld = context.ParseOptionsProvider.Select(static (parse, _) => Switches.WhyNothing(parse) is not null);
        context.RegisterImplementationSourceOutput(kept.Combine(isTooOld), static (output, input) =>
        {
            if (!input.Left.IsEmpty)
            {
                output.AddSource("Telltale.Kept.g.cs", KeptDeclarationEmitter.Emit(input.Left, input.Right));
            }
        });
    }
}

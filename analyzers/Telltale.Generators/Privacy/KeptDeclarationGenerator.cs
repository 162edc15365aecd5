using Microsoft.CodeAnalysis;

namespace Telltale.Generators;

/// <summary>
/// Says which declarations have to survive trimming: those that stand elsewhere than on the member that is serialised, where the trimmer sees no
/// use for them, and <c>RedactingJson</c> finds them at run time.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class KeptDeclarationGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<EquatableArray<string>> kept = context.SyntaxProvider
            .CreateSyntaxProvider(
                static (node, _) => KeptDeclarationParser.IsCandidate(node),
                static (syntax, cancellation) => KeptDeclarationParser.Parse(syntax.Node, syntax.SemanticModel, cancellation))
            .Where(static dependency => dependency is not null)
            .Collect()
            .Select(static (all, _) => all.Select(static dependency => dependency!)
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

using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Makes an annotated method partial and moves its body to a core, so that every caller is seen.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InstrumentAtTheDefinitionFixer)), Shared]
public sealed class InstrumentAtTheDefinitionFixer : CodeFixProvider
{
    internal const string Title = "Instrument at the definition";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        TracedRules.UnsupportedShape.Id,
        TracedRules.NeverCalled.Id,
        TracedRules.EscapesAsDelegate.Id,
        TracedRules.ReachedThroughInterface.Id,
        TracedRules.ReachedThroughBase.Id,
        TracedRules.FrameworkEntryPoint.Id,
        TracedRules.InterceptorsOff.Id,
    ];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => InstrumentAllAtTheDefinition.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Solution solution = context.Document.Project.Solution;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            Location method = MethodOf(diagnostic);
            if (Helps(diagnostic) && solution.GetDocument(method.SourceTree) is { } document
                && await MovableMethod.FindAsync(document, [method.SourceSpan], context.CancellationToken)
                    .ConfigureAwait(false) is [_])
            {
                context.RegisterCodeFix(Fix(solution, [method]), diagnostic);
            }
        }
    }

    /// <summary>Whether the definition is a way out: of the shapes that are not supported, only of some.</summary>
    internal static bool Helps(Diagnostic diagnostic) =>
        diagnostic.Id != TracedRules.UnsupportedShape.Id || diagnostic.Properties.ContainsKey(Problem.HelpsAtTheDefinition);

    /// <summary>The identifier of the method to change. A diagnostic about a use also says where the method is.</summary>
    internal static Location MethodOf(Diagnostic diagnostic) =>
        diagnostic.AdditionalLocations.Count > 0 ? diagnostic.AdditionalLocations[0] : diagnostic.Location;

    internal static CodeAction Fix(Solution solution, ImmutableArray<Location> methods) => CodeAction.Create(
        Title, cancellation => BodyMove.ApplyAsync(solution, methods, cancellation), equivalenceKey: Title);
}

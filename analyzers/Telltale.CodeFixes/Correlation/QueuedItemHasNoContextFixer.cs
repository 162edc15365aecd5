using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>
/// Gives the item a member that captures the context where the item is made, and lets the loops that read it resume it. Writers stay as they are.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(QueuedItemHasNoContextFixer)), Shared]
public sealed class QueuedItemHasNoContextFixer : CodeFixProvider
{
    internal const string Ours = "Capture the correlation context in the item, and resume it in the reader";
    internal const string Plain = "Keep the trace context in the item, and start the reader's activity below it";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [CorrelationRules.QueuedItemHasNoContext.Id];

    // Several findings are about one item; after the first, they are all gone.
    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (diagnostic.AdditionalLocations.FirstOrDefault() is not { SourceTree: { } tree } place
                || context.Document.Project.Solution.GetDocument(tree) is not { } document
                || await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
                || root.FindToken(place.SourceSpan.Start).Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } item
                || !(item.IsKind(SyntaxKind.ClassDeclaration) || item.IsKind(SyntaxKind.RecordDeclaration)))
            {
                continue;
            }

            Compilation? compilation = await context.Document.Project.GetCompilationAsync(context.CancellationToken).ConfigureAwait(false);
            if (compilation?.GetTypeByMetadataName("Telltale.Correlation") is not null)
            {
                Register(context, diagnostic, document, item, Ours);
            }

            Register(context, diagnostic, document, item, Plain);
        }
    }

    private static void Register(CodeFixContext context, Diagnostic diagnostic, Document document, TypeDeclarationSyntax item, string title) =>
        context.RegisterCodeFix(
            CodeAction.Create(title, cancellation => ApplyAsync(document, item, title == Ours, cancellation), equivalenceKey: title), diagnostic);

    private static async Task<Solution> ApplyAsync(Document document, TypeDeclarationSyntax item, bool ours, CancellationToken cancellation)
    {
        SemanticModel model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        INamedTypeSymbol type = (INamedTypeSymbol)model.GetDeclaredSymbol(item, cancellation)!;
        Dictionary<DocumentId, List<TextChange>> changes = [];
        Add(document, await MemberAsync(document, item, ours, cancellation).ConfigureAwait(false));
        foreach (Document other in document.Project.Documents)
        {
            foreach (TextChange change in await ReadersAsync(other, type, ours, cancellation).ConfigureAwait(false))
            {
                Add(other, change);
            }
        }

        Solution solution = document.Project.Solution;
        foreach (KeyValuePair<DocumentId, List<TextChange>> changed in changes)
        {
            SourceText text = await solution.GetDocument(changed.Key)!.GetTextAsync(cancellation).ConfigureAwait(false);
            solution = solution.WithDocumentText(changed.Key, text.WithChanges(changed.Value.OrderBy(static change => change.Span.Start)));
        }

        return solution;

        void Add(Document where, TextChange change)
        {
            if (!changes.TryGetValue(where.Id, out List<TextChange>? list))
            {
                changes[where.Id] = list = [];
            }

            list.Add(change);
        }
    }

    private static async Task<TextChange> MemberAsync(Document document, TypeDeclarationSyntax item, bool ours, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        string newLine = UsingDirectives.NewLine(text);
        string line = text.ToString(text.Lines.GetLineFromPosition(item.SpanStart).Span);
        string indentation = line.Substring(0, line.Length - line.TrimStart().Length);
        string member = ours
            ? "public global::Telltale.CorrelationContext Correlation { get; } = global::Telltale.Correlation.Capture();"
            : "public System.Diagnostics.ActivityContext? TraceContext { get; } = System.Diagnostics.Activity.Current?.Context;";
        return item.OpenBraceToken.IsKind(SyntaxKind.OpenBraceToken)
            ? new(new TextSpan(item.OpenBraceToken.Span.End, 0), $"{newLine}{indentation}    {member}")
            : new(item.SemicolonToken.Span, $"{newLine}{indentation}{{{newLine}{indentation}    {member}{newLine}{indentation}}}");
    }

    // await foreach (Item item in reader.ReadAllAsync()) { … }, while (queue.TryDequeue(out Item? item)) { … }
    private static async Task<List<TextChange>> ReadersAsync(Document document, INamedTypeSymbol type, bool ours, CancellationToken cancellation)
    {
        List<TextChange> changes = [];
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        SemanticModel? model = null;
        foreach (StatementSyntax loop in root?.DescendantNodes().OfType<StatementSyntax>() ?? [])
        {
            (string Name, ITypeSymbol? Type, SyntaxNode Body)? read = loop switch
            {
                ForEachStatementSyntax each when DeedReader.NameOf((each.Expression as InvocationExpressionSyntax)?.Expression) is "ReadAllAsync" or "GetConsumingEnumerable" or "ConfigureAwait" =>
                    (each.Identifier.ValueText, (await ModelAsync().ConfigureAwait(false)).GetForEachStatementInfo(each).ElementType, each.Statement),
                WhileStatementSyntax { Condition: var condition } each
                    when condition.DescendantNodes().OfType<DeclarationExpressionSyntax>().FirstOrDefault() is { Designation: SingleVariableDesignationSyntax variable } declared
                    && condition.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any(static call => DeedReader.NameOf(call.Expression) is "TryRead" or "TryDequeue" or "TryTake") =>
                    (variable.Identifier.ValueText, (await ModelAsync().ConfigureAwait(false)).GetTypeInfo(declared).Type, each.Statement),
                _ => null,
            };
            if (read is var (name, element, body) && element?.Name == type.Name && element.ToDisplayString(NullableFlowState.NotNull) == type.ToDisplayString(NullableFlowState.NotNull)
                && body is BlockSyntax { Statements: [var first, ..] } && new FixScene(first, model!, text, null!) is var scene)
            {
                string local = scene.Free("work", first);
                changes.Add(scene.Before(first, ours
                    ? $"using {scene.Name("Telltale.CorrelationScope")} {local} = {scene.Name("Telltale.Correlation")}.Resume({name}.Correlation);"
                    : $"using {scene.Name("System.Diagnostics.Activity")} {local} = new {scene.Name("System.Diagnostics.Activity")}(\"{type.Name}.read\"); if ({name}.TraceContext is {{ }} trace) {local}.SetParentId(trace.TraceId, trace.SpanId, trace.TraceFlags); {local}.Start();"));
            }
        }

        return changes;

        async Task<SemanticModel> ModelAsync() => model ??= (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
    }
}

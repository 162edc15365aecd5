using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Stops sensitive data on its way out: by what is harmless, by redaction, by leaving it out, by saying what it is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SensitiveFlowFixer)), Shared]
public sealed class SensitiveFlowFixer : CodeFixProvider
{
    /// <summary>In the order in which they are offered.</summary>
    internal static readonly ImmutableArray<ILeakFix> Fixes =
    [
        new UseRedactedCopy(), new UseId(), new UseSpanTag(), new Redact(), new DropQueryParameter(), new DropValue(),
        new MoveToLogEvent(), new MarkSensitive(), new MarkNotSensitive(),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [.. new SensitiveFlow().SupportedDiagnostics.Select(static rule => rule.Id)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics) =>
        await LeakScene.OfAsync(document, context.CancellationToken).ConfigureAwait(false) is { } scene
        && Fixes.FirstOrDefault(fix => fix.IsForAll && fix.Title == context.CodeActionEquivalenceKey) is { } fix
        && await AllAsync(fix, scene.Calls(diagnostics)).ConfigureAwait(false) is { } edit
            ? document.WithText(scene.Text.WithChanges(edit.In(scene.Root.SyntaxTree)))
            : document);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await LeakScene.OfAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } scene)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (LeakCall call in scene.Calls([diagnostic]))
            {
                foreach (ILeakFix fix in Ordered(call))
                {
                    if (await ProvenAsync(fix, call).ConfigureAwait(false) is { } edit)
                    {
                        context.RegisterCodeFix(
                            CodeAction.Create(
                                fix.Title,
                                cancellation => Task.FromResult(edit.Apply(context.Document.Project.Solution, cancellation)),
                                equivalenceKey: fix.Title),
                            diagnostic);
                    }
                }
            }
        }
    }

    // A secret is best left out.
    private static IEnumerable<ILeakFix> Ordered(LeakCall call) =>
        call.Leaks[0].Class == SensitiveClass.Credential
            ? Fixes.OrderBy(static fix => fix is UseRedactedCopy ? 0 : fix is DropValue ? 1 : 2)
            : Fixes;

    // Those of a call together; if that does not do, the first that can be stopped alone.
    private static async Task<LeakEdit?> AllAsync(ILeakFix fix, IEnumerable<LeakCall> calls)
    {
        LeakEdit? all = null;
        foreach (LeakCall call in calls)
        {
            LeakEdit? edit = await ProvenAsync(fix, call).ConfigureAwait(false);
            for (int i = 0; edit is null && call.Leaks.Count > 1 && i < call.Leaks.Count; i++)
            {
                edit = await ProvenAsync(fix, call with { Leaks = [call.Leaks[i]] }).ConfigureAwait(false);
            }

            all = edit is null ? all : all?.With(edit) ?? edit;
        }

        return all;
    }

    private static async Task<LeakEdit?> ProvenAsync(ILeakFix fix, LeakCall call) =>
        fix.Fix(call) is { } edit && await LeakProof.HoldsAsync(call, edit).ConfigureAwait(false) ? edit : null;
}

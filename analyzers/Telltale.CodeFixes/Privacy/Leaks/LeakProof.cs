using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Tries an edit before it is offered: it has to compile, and the rules have to be silent about what it stopped.</summary>
internal static class LeakProof
{
    // What generators will write, nobody has written yet.
    private const string PartialWithoutBody = "CS8795";

    internal static async Task<bool> HoldsAsync(LeakCall call, LeakEdit edit)
    {
        LeakScene scene = call.Scene;
        SyntaxTree tree = scene.Root.SyntaxTree;
        Compilation after = edit.Apply(scene.Model.Compilation, scene.Cancellation);
        SyntaxTree changed = after.SyntaxTrees.ElementAt(scene.Model.Compilation.SyntaxTrees.TakeWhile(other => other != tree).Count());
        SyntaxNode before = MemberOf(call.Syntax);
        SyntaxNode member = before is CompilationUnitSyntax
            ? changed.GetRoot(scene.Cancellation)
            : MemberOf(changed.GetRoot(scene.Cancellation).FindToken(edit.Moved(tree, before.SpanStart)).Parent!);

        return Compiles(scene, edit, before, after, member)
            && await LeaksAsync(scene.Model, scene, before).ConfigureAwait(false)
                - await LeaksAsync(Model(after, changed), scene, member).ConfigureAwait(false) >= edit.Stopped;
    }

    // In the member; in all of the file when more of it is changed.
    private static bool Compiles(LeakScene scene, LeakEdit edit, SyntaxNode before, Compilation after, SyntaxNode member)
    {
        SyntaxTree tree = scene.Root.SyntaxTree;
        if (edit.Changes.All(change => change.Tree == tree && before.FullSpan.Contains(change.Change.Span)))
        {
            return !member.SyntaxTree.GetDiagnostics(scene.Cancellation).Any(static found => found.Severity == DiagnosticSeverity.Error)
                && Errors(scene.Model, before, scene) >= Errors(Model(after, member.SyntaxTree), member, scene);
        }

        SyntaxTree[] all = [.. scene.Model.Compilation.SyntaxTrees];
        SyntaxTree[] changed = [.. after.SyntaxTrees];
        return edit.Trees.Append(tree).Distinct().All(file =>
            Errors(Model(scene.Model.Compilation, file), null, scene) >= Errors(Model(after, changed[Array.IndexOf(all, file)]), null, scene));
    }

    private static int Errors(SemanticModel model, SyntaxNode? member, LeakScene scene) =>
        model.GetDiagnostics(member?.FullSpan, scene.Cancellation).Count(IsError);

    // A null that could not be there before counts as well.
    private static bool IsError(Diagnostic found) =>
        found.Id != PartialWithoutBody
        && (found.Severity == DiagnosticSeverity.Error
            || (found.Severity == DiagnosticSeverity.Warning && found.Id.StartsWith("CS86", StringComparison.Ordinal)));

    private static async Task<int> LeaksAsync(SemanticModel model, LeakScene scene, SyntaxNode member)
    {
        CompilationWithAnalyzers analysis = new(model.Compilation, [new SensitiveFlow()], scene.Document.Project.AnalyzerOptions);
        ImmutableArray<Diagnostic> found =
            await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, member.FullSpan, scene.Cancellation).ConfigureAwait(false);
        return found.Count(diagnostic => member.FullSpan.Contains(diagnostic.Location.SourceSpan));
    }

    private static SyntaxNode MemberOf(SyntaxNode node)
    {
        SyntaxNode? member = node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault();
        return member is null or GlobalStatementSyntax ? node.SyntaxTree.GetRoot() : member;
    }

    private static SemanticModel Model(Compilation compilation, SyntaxTree tree) =>
#pragma warning disable RS1030 // The compilation is one that nobody else has.
        compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
}

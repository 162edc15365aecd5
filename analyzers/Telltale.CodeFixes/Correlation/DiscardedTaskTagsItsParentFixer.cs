using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Gives the task a span of its own: by an annotation, or by an activity that it starts.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DiscardedTaskTagsItsParentFixer)), Shared]
public sealed class DiscardedTaskTagsItsParentFixer() : CorrelationFixer(CorrelationRules.DiscardedTaskTagsItsParent)
{
    internal const string Trace = "Give it a span of its own, with [Traced]";
    internal const string Plain = "Start an activity in it";

    private protected override IEnumerable<Edit> EditsFor(FixScene scene)
    {
        if (scene.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call)
        {
            yield break;
        }

        MethodDeclarationSyntax? method = scene.Model.GetSymbolInfo(call).Symbol?.DeclaringSyntaxReferences.FirstOrDefault() is { } declared
            && declared.SyntaxTree == call.SyntaxTree ? declared.GetSyntax() as MethodDeclarationSyntax : null;
        if (method is not null && scene.Name("Telltale.TracedAttribute", method) is { } traced)
        {
            yield return new Edit(Trace, new TextChange(
                new TextSpan(method.SpanStart, 0),
                $"[{traced.Substring(0, traced.Length - "Attribute".Length)}]{scene.NewLine}{scene.Indentation(method)}"));
        }

        BlockSyntax? body = method?.Body ?? (call.ArgumentList.Arguments.FirstOrDefault()?.Expression as AnonymousFunctionExpressionSyntax)?.Block;
        if (body is not null && scene.Name(Ambient.Activity, body) is { } activity
            && scene.First(body, $"using {activity} {scene.Free("activity", body)} = new {activity}(\"{method?.Identifier.ValueText ?? "Background"}\").Start();") is { } line)
        {
            yield return new Edit(Plain, line);
        }
    }
}

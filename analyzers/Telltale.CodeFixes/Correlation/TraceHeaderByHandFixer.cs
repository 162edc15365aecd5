using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Leaves trace headers to HttpClient, and sends the id of the current work instead of a new one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TraceHeaderByHandFixer)), Shared]
public sealed class TraceHeaderByHandFixer() : CorrelationFixer(CorrelationRules.TraceHeaderByHand)
{
    internal const string Remove = "Leave the header to HttpClient";
    internal const string Ours = "Send Correlation.Id";
    internal const string Plain = "Send the trace id of the current activity";

    private protected override IEnumerable<Edit> EditsFor(FixScene scene)
    {
        scene.Diagnostic.Properties.TryGetValue(TraceHeaderByHand.Kind, out string? kind);
        InvocationExpressionSyntax? call = scene.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>();
        if (kind == TraceHeaderByHand.Trace && call?.Parent is ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement)
        {
            yield return new Edit(Remove, scene.Without(statement));
        }
        else if (kind == TraceHeaderByHand.Id && call?.ArgumentList.Arguments is [_, { Expression: var value }])
        {
            if (scene.Name("Telltale.Correlation") is { } ours)
            {
                yield return new Edit(Ours, new TextChange(value.Span, $"{ours}.Id"));
            }

            if (scene.Name(Ambient.Activity) is { } activity)
            {
                yield return new Edit(Plain, new TextChange(value.Span, $"{activity}.Current?.TraceId.ToString()"));
            }
        }
    }
}

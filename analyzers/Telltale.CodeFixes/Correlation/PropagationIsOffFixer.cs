using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Takes out what switches propagation off.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PropagationIsOffFixer)), Shared]
public sealed class PropagationIsOffFixer() : CorrelationFixer(CorrelationRules.PropagationIsOff)
{
    internal const string Title = "Leave propagation on";

    private protected override IEnumerable<Edit> EditsFor(FixScene scene)
    {
        if (scene.Node.FirstAncestorOrSelf<ExpressionSyntax>() is not { } off)
        {
            yield break;
        }

        switch (off.Parent)
        {
            case ExpressionStatementSyntax { Parent: BlockSyntax } statement:
                yield return new Edit(Title, scene.Without(statement));
                break;
            case ExpressionStatementSyntax { Parent: GlobalStatementSyntax } statement:
                yield return new Edit(Title, scene.Without(statement));
                break;
            case InitializerExpressionSyntax initializer:
                int i = initializer.Expressions.IndexOf(off);
                TextSpan span = i < initializer.Expressions.SeparatorCount
                    ? TextSpan.FromBounds(off.SpanStart, i + 1 < initializer.Expressions.Count ? initializer.Expressions[i + 1].SpanStart : initializer.Expressions.GetSeparator(i).Span.End)
                    : TextSpan.FromBounds(i > 0 ? initializer.Expressions[i - 1].Span.End : off.SpanStart, off.Span.End);
                yield return new Edit(Title, new TextChange(span, ""));
                break;
        }
    }
}

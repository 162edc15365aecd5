using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Passes the id on, as a named argument.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IdIsNotForwardedFixer)), Shared]
public sealed class IdIsNotForwardedFixer() : CorrelationFixer(CorrelationRules.IdIsNotForwarded)
{
    internal const string Title = "Pass it on";

    private protected override IEnumerable<Edit> EditsFor(FixScene scene)
    {
        if (scene.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { ArgumentList: var list }
            && scene.Diagnostic.Properties.TryGetValue(IdIsNotForwarded.Argument, out string? argument))
        {
            yield return new Edit(Title, new TextChange(
                new TextSpan(list.CloseParenToken.SpanStart, 0), (list.Arguments.Count > 0 ? ", " : "") + argument));
        }
    }
}

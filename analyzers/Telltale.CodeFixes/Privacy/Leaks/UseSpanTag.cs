using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Makes a redacted tag of the span of what is baggage: it stays with us.</summary>
internal sealed class UseSpanTag : ILeakFix
{
    /// <inheritdoc/>
    public string Title => "Use a redacted span tag instead";

    /// <inheritdoc/>
    public bool IsForAll => true;

    /// <inheritdoc/>
    public LeakEdit? Fix(LeakCall call)
    {
        if (call.Kind != SinkKind.Baggage || !call.Scene.HasTelltale
            || call.Syntax is not InvocationExpressionSyntax { ArgumentList.Arguments: [.., { Expression: var value }] and { Count: 2 } } baggage
            || Called(baggage) is not { } name)
        {
            return null;
        }

        bool isOurs = name.Parent is MemberBindingExpressionSyntax
            || call.Scene.Model.GetSymbolInfo(baggage).Symbol is IMethodSymbol { IsStatic: false, ContainingType.Name: "Activity" };
        TextChange tag = isOurs ? new(name.Span, "SetTag") : new(baggage.Expression.Span, "System.Diagnostics.Activity.Current?.SetTag");
        return Redacting.Of(call.Scene, value, call.Leaks[0].Class) is { } redacted
            && (isOurs || baggage.Parent is ExpressionStatementSyntax)
                ? LeakEdit.Of(call.Scene.Root.SyntaxTree, [tag, .. redacted], call.Leaks.Count)
                : null;
    }

    private static SimpleNameSyntax? Called(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };
}

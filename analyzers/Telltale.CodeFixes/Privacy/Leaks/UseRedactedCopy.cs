using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Uses the local that holds what was made of the value to let it out. Not offered when what was made was thrown away.</summary>
internal sealed class UseRedactedCopy : ILeakFix
{
    /// <inheritdoc/>
    public string Title => "Use the redacted copy";

    /// <inheritdoc/>
    public bool IsForAll => true;

    /// <inheritdoc/>
    public LeakEdit? Fix(LeakCall call)
    {
        List<TextChange> changes = [];
        foreach (Leak leak in call.Leaks)
        {
            if (leak.Diagnostic.Id != LeakRules.OriginalInsteadOfRedacted.Id || Copy(call.Scene, leak) is not { } copy)
            {
                return null;
            }

            changes.Add(new(leak.Value.Span, copy));
        }

        return LeakEdit.Of(call.Scene.Root.SyntaxTree, changes, call.Leaks.Count);
    }

    private static string? Copy(LeakScene scene, Leak leak)
    {
        if (scene.Model.GetOperation(leak.Where, scene.Cancellation) is not { } source)
        {
            return null;
        }

        string[] texts = [leak.Where.ToString(), leak.Value.ToString()];
        return scene.Flow.WritesAround(source).Sanitised
            .Where(call => call.Syntax.SpanStart < leak.Where.SpanStart
                && call.Arguments.Any(argument => texts.Contains(argument.Value.Syntax.ToString())))
            .Select(static call => Holder(call.Syntax))
            .LastOrDefault(name => name is not null
                && scene.Model.LookupSymbols(leak.Where.SpanStart, name: name)
                    .Any(symbol => symbol is ILocalSymbol && symbol.Locations[0].SourceSpan.End < leak.Where.SpanStart));
    }

    private static string? Holder(SyntaxNode made) => made.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => declarator.Identifier.Text,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Right: var right } when right == made => name.Identifier.Text,
        AwaitExpressionSyntax or ParenthesizedExpressionSyntax => Holder(made.Parent),
        _ => null,
    };
}

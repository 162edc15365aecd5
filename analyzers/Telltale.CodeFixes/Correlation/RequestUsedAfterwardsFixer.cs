using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Copies what is needed of the request into a local before the work is started.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RequestUsedAfterwardsFixer)), Shared]
public sealed class RequestUsedAfterwardsFixer() : CorrelationFixer(CorrelationRules.RequestUsedAfterwards)
{
    internal const string Title = "Copy it before the work is started";

    // Several values of one lambda would be copied to one place.
    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    private protected override IEnumerable<Edit> EditsFor(FixScene scene)
    {
        SyntaxNode? function = scene.Node.Ancestors().OfType<AnonymousFunctionExpressionSyntax>().LastOrDefault(lambda => IsDeferred(scene, lambda))
            ?? scene.Node.Ancestors().OfType<AnonymousFunctionExpressionSyntax>().FirstOrDefault();
        if (function is null || scene.Node is not ExpressionSyntax value || !RequestObjects.IsCopy(scene.Model.GetTypeInfo(value).Type)
            || FixScene.StatementOf(function) is not { } start)
        {
            yield break;
        }

        string name = scene.Free(NameOf(value), scene.Node);
        string text = value.ToString();
        IEnumerable<TextChange> uses = function.DescendantNodes().OfType<ExpressionSyntax>()
            .Where(other => other.RawKind == value.RawKind && other.ToString() == text)
            .Select(other => new TextChange(other.Span, name));
        yield return new Edit(Title, [scene.Before(start, $"var {name} = {text};"), .. uses]);
    }

    // Whatever is nested in it is deferred with it; what it is nested in may be a handler.
    private static bool IsDeferred(FixScene scene, AnonymousFunctionExpressionSyntax lambda) =>
        lambda.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
        && DeedReader.NameOf(call.Expression) is { } name && !name.StartsWith("Map", StringComparison.Ordinal) && name is not "Use"
        && !(name == "Run" && scene.Model.GetSymbolInfo(call).Symbol?.ContainingType.Name is not "Task");

    private static string NameOf(ExpressionSyntax value)
    {
        string name = value switch
        {
            ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string key } }] } =>
                new string([.. key.Where(char.IsLetterOrDigit)]),
            ElementAccessExpressionSyntax { Expression: var owner } => DeedReader.NameOf(owner) ?? "value",
            ConditionalAccessExpressionSyntax { WhenNotNull: var inner } =>
                inner.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().LastOrDefault()?.Identifier.ValueText ?? "value",
            _ => DeedReader.NameOf(value) ?? "value",
        };
        return name.Length == 0 || !char.IsLetter(name[0]) ? "value" : char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}

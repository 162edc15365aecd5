using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telltale.CodeFixes;

/// <summary>Writes the signature of a core: what the body needs of the method's own one, on the same lines.</summary>
internal static class CoreSignature
{
    internal static string Write(MovableMethod method, Layout layout)
    {
        MethodDeclarationSyntax syntax = method.Syntax;
        StringBuilder text = new();
        foreach (string attribute in CoreAttributes.Of(syntax.AttributeLists, method.Model))
        {
            text.Append(attribute).Append(layout.NewLine).Append(layout.Indentation);
        }

        text.Append("private ");
        foreach (SyntaxToken modifier in syntax.Modifiers.Where(BelongsToTheBody))
        {
            text.Append(modifier.Text).Append(' ');
        }

        text.Append(Layout.WithoutComments(syntax.ReturnType).Trim()).Append(' ').Append(method.CoreName);
        if (syntax.TypeParameterList is { } types)
        {
            AppendList(text, types, type => TypeParameter((TypeParameterSyntax)type, method.Model));
        }

        AppendList(text, syntax.ParameterList, parameter => Parameter((ParameterSyntax)parameter, method.Model));
        string signature = text.ToString();
        return layout.Tidy(method.Symbol.IsOverride
            ? signature.TrimEnd() + InheritedConstraints.Of(method)
            : signature + string.Concat(syntax.ConstraintClauses.Select(Layout.WithoutComments)));
    }

    private static bool BelongsToTheBody(SyntaxToken modifier) =>
        modifier.Kind() is SyntaxKind.StaticKeyword or SyntaxKind.ReadOnlyKeyword
            or SyntaxKind.UnsafeKeyword or SyntaxKind.AsyncKeyword;

    private static void AppendList(StringBuilder text, SyntaxNode list, Func<SyntaxNode, string> write)
    {
        foreach (SyntaxNodeOrToken part in list.ChildNodesAndTokens())
        {
            text.Append(Layout.Space(part.GetLeadingTrivia()))
                .Append(part.AsNode() is { } node ? write(node) : part.AsToken().Text)
                .Append(Layout.Space(part.GetTrailingTrivia()));
        }
    }

    private static string TypeParameter(TypeParameterSyntax type, SemanticModel model) =>
        Join(CoreAttributes.Of(type.AttributeLists, model), type.Identifier.Text);

    private static string Parameter(ParameterSyntax parameter, SemanticModel model)
    {
        List<string> words = [.. CoreAttributes.Of(parameter.AttributeLists, model)];
        foreach (SyntaxToken modifier in parameter.Modifiers)
        {
            if (modifier.IsKind(SyntaxKind.ParamsKeyword) && IsScoped(parameter, model))
            {
                words.Add("scoped");
            }
            else if (modifier.Kind() is not (SyntaxKind.ThisKeyword or SyntaxKind.ParamsKeyword))
            {
                words.Add(modifier.Text);
            }
        }

        words.Add(Layout.WithoutComments(parameter.Type).Trim());
        return Join(words, parameter.Identifier.Text);
    }

    // A params span is scoped without saying so.
    private static bool IsScoped(ParameterSyntax parameter, SemanticModel model) =>
        !parameter.Modifiers.Any(SyntaxKind.ScopedKeyword)
        && model.GetDeclaredSymbol(parameter)
            is IParameterSymbol { Type.IsRefLikeType: true, ScopedKind: ScopedKind.ScopedValue };

    private static string Join(IEnumerable<string> words, string last) => string.Join(" ", words.Append(last));
}

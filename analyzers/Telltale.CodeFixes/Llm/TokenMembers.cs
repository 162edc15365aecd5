using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Guesses which members of the user's result count what.</summary>
internal static class TokenMembers
{
    private static readonly (string Kind, string[] Words)[] s_words =
    [
        ("CacheRead", ["cache", "cached"]),
        ("Reasoning", ["reasoning", "thinking", "thoughts"]),
        ("Input", ["input", "in", "prompt", "request", "sent", "read"]),
        ("Output", ["output", "out", "completion", "response", "answer", "generated", "received", "written"]),
    ];

    /// <summary>The declarations with their kinds; none if neither input nor output is among them, or two members would say the same.</summary>
    internal static IReadOnlyList<(SyntaxNode Declaration, string Kind)> Of(IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
    {
        if (LlmAnnotation.On(method) is not { } annotation
            || LlmCallShape.Of(Annotations.Definition(method), annotation, compilation, cancellation)?.Result is not INamedTypeSymbol result)
        {
            return [];
        }

        List<(SyntaxNode Declaration, string Kind)> direct = Guess(result, method, compilation, cancellation);
        if (direct.Count > 0)
        {
            return direct;
        }

        return OwnUsage.Members(result, method, compilation)
            .Where(static member => UsageNames.Parts.Contains(member.Name))
            .Select(member => Guess(OwnUsage.TypeOf(member), method, compilation, cancellation))
            .FirstOrDefault(static found => found.Count > 0) ?? [];
    }

    private static List<(SyntaxNode Declaration, string Kind)> Guess(
        ITypeSymbol type, IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
    {
        List<(SyntaxNode Declaration, string Kind)> found = [];
        foreach (ISymbol member in OwnUsage.Members(type, method, compilation))
        {
            if (OwnUsage.CanSay(UsageFact.Input, OwnUsage.TypeOf(member)) && KindOf(member.Name) is { } kind
                && member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is PropertyDeclarationSyntax or ParameterSyntax)
            {
                found.Add((member.DeclaringSyntaxReferences[0].GetSyntax(cancellation), kind));
            }
        }

        return found.Any(static member => member.Kind is "Input" or "Output") && found.Select(static member => member.Kind).Distinct().Count() == found.Count
            ? found
            : [];
    }

    private static string? KindOf(string name)
    {
        string[] words = Names.SnakeCase(name).Split('_');
        return s_words.FirstOrDefault(kind => kind.Words.Any(words.Contains)).Kind;
    }
}

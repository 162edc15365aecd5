using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>A method whose body can move to a core. Everything is checked before there is one.</summary>
internal sealed record MovableMethod(
    MethodDeclarationSyntax Syntax, IMethodSymbol Symbol, SemanticModel Model, string CoreName)
{
    /// <summary>Where the declaration ends and the body begins.</summary>
    internal int SignatureEnd =>
        Syntax.ConstraintClauses.Count > 0 ? Syntax.ConstraintClauses.Last().Span.End : Syntax.ParameterList.Span.End;

    /// <summary>Those of the methods with these identifiers that can be changed.</summary>
    internal static async Task<ImmutableArray<MovableMethod>> FindAsync(
        Document document, IEnumerable<TextSpan> identifiers, CancellationToken cancellation)
    {
        if (document is SourceGeneratedDocument
            || document.Project.ParseOptions is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 }
            || await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || GeneratedCode.Contains(root.SyntaxTree, document.Project.AnalyzerOptions, cancellation))
        {
            return [];
        }

        ImmutableArray<MovableMethod>.Builder methods = ImmutableArray.CreateBuilder<MovableMethod>();
        foreach (TextSpan identifier in identifiers)
        {
            if (root.FullSpan.Contains(identifier)
                && root.FindToken(identifier.Start).Parent is MethodDeclarationSyntax syntax
                && syntax.Identifier.SpanStart == identifier.Start
                && HasMovableSyntax(syntax)
                && model.GetDeclaredSymbol(syntax, cancellation) is { IsVararg: false } symbol
                && FlowReader.Read(symbol, Iterators.IsIterator).Unsupported is null
                && CanHaveOtherParts(symbol.ContainingType, root.SyntaxTree)
                && CoreNaming.IsFree(symbol, model.Compilation, cancellation))
            {
                methods.Add(new(syntax, symbol, model, DefinitionShape.CoreName(symbol.Name)));
            }
        }

        return methods.ToImmutable();
    }

    private static bool HasMovableSyntax(MethodDeclarationSyntax method) =>
        method is
        {
            Parent: ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax,
            ExplicitInterfaceSpecifier: null,
        }
        && ((SyntaxNode?)method.Body ?? method.ExpressionBody) is { } body
        && !method.Modifiers.Any(modifier =>
            modifier.Kind() is SyntaxKind.PartialKeyword or SyntaxKind.AbstractKeyword or SyntaxKind.ExternKeyword)
        && !HasDirectives(method, TextSpan.FromBounds(method.SpanStart, body.SpanStart));

    // The signature is written a second time, and directives cannot be: they might even choose between two signatures.
    private static bool HasDirectives(MethodDeclarationSyntax method, TextSpan signature) =>
        method.ContainsDirectives
        && method.DescendantTrivia(signature).Any(trivia => trivia.IsDirective && signature.Contains(trivia.Span));

    // What is local to a file, no generated file can add to.
    private static bool CanHaveOtherParts(INamedTypeSymbol type, SyntaxTree tree)
    {
        for (INamedTypeSymbol? outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (outer.IsFileLocal || GeneratedCode.IsMarked(outer, tree))
            {
                return false;
            }
        }

        return true;
    }
}

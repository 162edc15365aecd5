using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Telltale.Generators;

/// <summary>Reads a file's facts in one walk over its syntax. Nothing is bound.</summary>
internal sealed class TreeScanner : CSharpSyntaxWalker
{
    private readonly List<NamedPlace> _calls = [];
    private readonly List<NamedPlace> _attributes = [];
    private readonly List<NamedPlace> _partialMethods = [];
    private readonly List<string> _aliases = [];
    private readonly SurfaceHash _surface;
    private readonly CancellationToken _cancellation;

    private TreeScanner(SourceText text, CancellationToken cancellation)
    {
        _surface = new SurfaceHash(text);
        _cancellation = cancellation;
    }

    internal static TreeFacts Scan(SyntaxTree tree, CancellationToken cancellation)
    {
        SourceText text = tree.GetText(cancellation);
        TreeScanner scanner = new(text, cancellation);
        scanner.Visit(tree.GetRoot(cancellation));
        return new TreeFacts
        {
            Calls = scanner._calls.ToEquatableArray(),
            Attributes = scanner._attributes.ToEquatableArray(),
            Aliases = scanner._aliases.ToEquatableArray(),
            PartialMethods = scanner._partialMethods.ToEquatableArray(),
            Surface = scanner._surface.End(),
            Content = SurfaceHash.OfAll(text),
        };
    }

    public override void VisitUsingDirective(UsingDirectiveSyntax node)
    {
        if (node is { Alias: { } alias, NamespaceOrType: { } target } && AttributeNames.AreOurs(LastName(target)))
        {
            _aliases.Add(alias.Name.Identifier.ValueText);
        }
    }

    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (CalledName(node) is { } name)
        {
            _calls.Add(new NamedPlace(name.Identifier.ValueText, name.Identifier.SpanStart));
        }

        base.VisitInvocationExpression(node);
    }

    public override void VisitAttribute(AttributeSyntax node)
    {
        SyntaxToken? owner = node.Parent?.Parent switch
        {
            MethodDeclarationSyntax method => method.Identifier,
            TypeDeclarationSyntax type => type.Identifier,
            _ => null,
        };
        if (owner is { } identifier)
        {
            _attributes.Add(new NamedPlace(LastName(node.Name), identifier.SpanStart));
        }
    }

    public override void VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (node is { Body: null, ExpressionBody: null } && node.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            _partialMethods.Add(new NamedPlace(node.Identifier.ValueText, node.Identifier.SpanStart));
        }

        base.VisitMethodDeclaration(node);
    }

    public override void VisitBlock(BlockSyntax node)
    {
        if (node.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax)
        {
            _surface.Skip(node.Span);
        }

        base.VisitBlock(node);
    }

    public override void VisitArrowExpressionClause(ArrowExpressionClauseSyntax node)
    {
        _surface.Skip(node.Span);
        base.VisitArrowExpressionClause(node);
    }

    public override void VisitGlobalStatement(GlobalStatementSyntax node)
    {
        _surface.Skip(node.Span);
        base.VisitGlobalStatement(node);
    }

    /// <summary>That a method is an iterator is to be seen from outside, though it stands in the body.</summary>
    public override void VisitYieldStatement(YieldStatementSyntax node)
    {
        _surface.Add('y');
        base.VisitYieldStatement(node);
    }

    /// <summary>The name an invocation calls: the last one of what stands before the parentheses.</summary>
    internal static SimpleNameSyntax? CalledName(InvocationExpressionSyntax node) => node.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    private static string LastName(SyntaxNode name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}

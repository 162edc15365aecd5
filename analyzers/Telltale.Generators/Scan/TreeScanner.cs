using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Telltale.Generators;

/// <summary>Reads a file's facts for all features in one walk over its syntax. Nothing is bound.</summary>
internal sealed class TreeScanner : CSharpSyntaxWalker
{
    // Several generators ask for the same files.
    private static readonly ConditionalWeakTable<SyntaxTree, TreeFacts> s_scanned = new();

    private readonly List<NamedPlace> _calls = [];
    private readonly List<NamedPlace> _attributes = [];
    private readonly List<NamedAlias> _aliases = [];
    private readonly List<int> _partialMethods = [];
    private readonly List<int> _partialRecords = [];
    private readonly List<int> _keptDeclarations = [];
    private readonly SurfaceHash _surface;
    private readonly CancellationToken _cancellation;

    private TreeScanner(SyntaxTree tree, SourceText text, CancellationToken cancellation)
    {
        _surface = new SurfaceHash(text);
        _surface.Add(tree.FilePath);
        _cancellation = cancellation;
    }

    internal static TreeFacts Scan(SyntaxTree tree, CancellationToken cancellation)
    {
        if (s_scanned.TryGetValue(tree, out TreeFacts? known))
        {
            return known;
        }

        SourceText text = tree.GetText(cancellation);
        TreeScanner scanner = new(tree, text, cancellation);
        scanner.Visit(tree.GetRoot(cancellation));
        return s_scanned.GetValue(tree, _ => scanner.Facts(text));
    }

    private TreeFacts Facts(SourceText text) => new()
    {
        Calls = _calls.ToEquatableArray(),
        Attributes = _attributes.ToEquatableArray(),
        Aliases = _aliases.ToEquatableArray(),
        PartialMethods = _partialMethods.ToEquatableArray(),
        PartialRecords = _partialRecords.ToEquatableArray(),
        KeptDeclarations = _keptDeclarations.ToEquatableArray(),
        Surface = _surface.End(),
        Content = SurfaceHash.OfAll(text),
    };

    public override void VisitUsingDirective(UsingDirectiveSyntax node)
    {
        if (node.Alias is { Name.Identifier: var alias } && LastName(node.NamespaceOrType) is { Length: > 0 } target)
        {
            _aliases.Add(new NamedAlias(alias.ValueText, target));
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
            PropertyDeclarationSyntax property => property.Identifier,
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
            _partialMethods.Add(node.Identifier.SpanStart);
        }

        base.VisitMethodDeclaration(node);
    }

    public override void VisitRecordDeclaration(RecordDeclarationSyntax node)
    {
        if (RedactingRecordParser.IsCandidate(node))
        {
            _partialRecords.Add(node.Identifier.SpanStart);
        }

        AddKept(node, node.Identifier);
        base.VisitRecordDeclaration(node);
    }

    public override void VisitClassDeclaration(ClassDeclarationSyntax node)
    {
        AddKept(node, node.Identifier);
        base.VisitClassDeclaration(node);
    }

    public override void VisitStructDeclaration(StructDeclarationSyntax node)
    {
        AddKept(node, node.Identifier);
        base.VisitStructDeclaration(node);
    }

    public override void VisitInterfaceDeclaration(InterfaceDeclarationSyntax node)
    {
        AddKept(node, node.Identifier);
        base.VisitInterfaceDeclaration(node);
    }

    public override void VisitPropertyDeclaration(PropertyDeclarationSyntax node)
    {
        AddKept(node, node.Identifier);
        base.VisitPropertyDeclaration(node);
    }

    public override void VisitParameter(ParameterSyntax node)
    {
        AddKept(node, node.Identifier);
        base.VisitParameter(node);
    }

    public override void VisitBlock(BlockSyntax node)
    {
        if (node.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax)
        {
            Skip(node);
        }

        base.VisitBlock(node);
    }

    public override void VisitArrowExpressionClause(ArrowExpressionClauseSyntax node)
    {
        Skip(node);
        base.VisitArrowExpressionClause(node);
    }

    public override void VisitGlobalStatement(GlobalStatementSyntax node)
    {
        Skip(node);
        base.VisitGlobalStatement(node);
    }

    /// <summary>That a method is an iterator is to be seen from outside, though it stands in the body.</summary>
    public override void VisitYieldStatement(YieldStatementSyntax node)
    {
        SyntaxNode? iterator = node.FirstAncestorOrSelf<SyntaxNode>(static n =>
            n is LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax);
        if (iterator is not LocalFunctionStatementSyntax)
        {
            _surface.Add('y');
        }

        base.VisitYieldStatement(node);
    }

    /// <summary>
    /// That a property has a field behind it is to be seen from outside, and that field has the property's <c>[field:]</c> attributes.
    /// </summary>
    public override void VisitFieldExpression(FieldExpressionSyntax node) => _surface.Add('f');

    /// <summary>The name an invocation calls: the last one of what stands before the parentheses.</summary>
    internal static SimpleNameSyntax? CalledName(InvocationExpressionSyntax node) => node.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    private void AddKept(SyntaxNode declaration, SyntaxToken name)
    {
        if (KeptDeclarationParser.IsCandidate(declaration))
        {
            _keptDeclarations.Add(name.SpanStart);
        }
    }

    private void Skip(CSharpSyntaxNode body)
    {
        _surface.Skip(body.Span);
        if (!body.ContainsDirectives)
        {
            return;
        }

        // It holds for what comes after the body, too.
        for (DirectiveTriviaSyntax? directive = body.GetFirstDirective(static d => d is NullableDirectiveTriviaSyntax);
            directive is not null && directive.SpanStart < body.Span.End;
            directive = directive.GetNextDirective(static d => d is NullableDirectiveTriviaSyntax))
        {
            _surface.Add(directive.ToString());
        }
    }

    internal static string LastName(SyntaxNode name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}

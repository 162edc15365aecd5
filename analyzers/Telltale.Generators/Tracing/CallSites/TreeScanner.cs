using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Telltale.Generators;

/// <summary>Reads a file's facts in one walk over its syntax. Nothing is bound.</summary>
internal sealed class TreeScanner : CSharpSyntaxWalker
{
    private readonly List<NamedCall> _calls = [];
    private readonly SourceText _text;
    private readonly CancellationToken _cancellation;
    private ulong _surface = 14695981039346656037;
    private int _hashed;

    private TreeScanner(SourceText text, CancellationToken cancellation)
    {
        _text = text;
        _cancellation = cancellation;
    }

    internal static TreeFacts Scan(SyntaxTree tree, CancellationToken cancellation)
    {
        TreeScanner scanner = new(tree.GetText(cancellation), cancellation);
        SyntaxNode root = tree.GetRoot(cancellation);
        scanner.Visit(root);
        scanner.Hash(scanner._hashed, root.FullSpan.End);
        return new TreeFacts(scanner._calls.ToEquatableArray(), scanner._surface);
    }

    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (CalledName(node) is { } name)
        {
            _calls.Add(new NamedCall(name.Identifier.ValueText, name.Identifier.SpanStart));
        }

        base.VisitInvocationExpression(node);
    }

    public override void VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        _cancellation.ThrowIfCancellationRequested();
        base.VisitMethodDeclaration(node);
    }

    public override void VisitBlock(BlockSyntax node)
    {
        if (node.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax)
        {
            SkipBody(node);
        }

        base.VisitBlock(node);
    }

    public override void VisitArrowExpressionClause(ArrowExpressionClauseSyntax node)
    {
        SkipBody(node);
        base.VisitArrowExpressionClause(node);
    }

    public override void VisitGlobalStatement(GlobalStatementSyntax node)
    {
        SkipBody(node);
        base.VisitGlobalStatement(node);
    }

    /// <summary>That a method is an iterator is to be seen from outside, though it stands in the body.</summary>
    public override void VisitYieldStatement(YieldStatementSyntax node)
    {
        Mix('y');
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

    private void SkipBody(SyntaxNode body)
    {
        if (body.SpanStart >= _hashed)
        {
            Hash(_hashed, body.SpanStart);
            _hashed = body.Span.End;
        }
    }

    private void Hash(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            Mix(_text[i]);
        }

        Mix('\0');
    }

    // FNV-1a
    private void Mix(char c) => _surface = unchecked((_surface ^ c) * 1099511628211);
}

using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Asks an activity by <c>?.</c>, where nothing needs what it gives.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ActivityMayBeNullFixer)), Shared]
public sealed class ActivityMayBeNullFixer : TelemetryFixer
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [TelemetryRules.MayBeNull.Id];

    private protected override IEnumerable<TelemetryFix> Fixes(TelemetryFinding finding)
    {
        if (finding.Node.Parent is MemberAccessExpressionSyntax access && access.Expression == finding.Node && IsFree(access, finding.Model))
        {
            yield return new("Use '?.'", [Question(finding.Node, access)]);
        }
        else if (finding.Node.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var name } declarator }
            && declarator.FirstAncestorOrSelf<BlockSyntax>() is { } block)
        {
            MemberAccessExpressionSyntax[] asked = [.. block.DescendantNodes().OfType<IdentifierNameSyntax>()
                .Where(mention => mention.Identifier.ValueText == name).Select(static mention => mention.Parent).OfType<MemberAccessExpressionSyntax>()];
            if (asked.All(mention => IsFree(mention, finding.Model)))
            {
                IEnumerable<TextChange> forgiven = finding.Node is PostfixUnaryExpressionSyntax postfix ? [new(postfix.OperatorToken.Span, "")] : [];
                yield return new("Use '?.'", [.. forgiven, .. asked.Select(static mention => Question(mention.Expression, mention))]);
            }
        }
    }

    private static TextChange Question(SyntaxNode asked, MemberAccessExpressionSyntax access) => new(
        TextSpan.FromBounds(asked is PostfixUnaryExpressionSyntax forgiven ? forgiven.Operand.Span.End : asked.Span.End, access.OperatorToken.Span.End),
        "?.");

    // The whole of what is asked is a statement, or an argument that may be null.
    private static bool IsFree(MemberAccessExpressionSyntax access, SemanticModel model)
    {
        ExpressionSyntax whole = access;
        while (whole.Parent is MemberAccessExpressionSyntax or InvocationExpressionSyntax
            && (whole.Parent is not InvocationExpressionSyntax call || call.Expression == whole))
        {
            whole = (ExpressionSyntax)whole.Parent;
        }

        return whole.Parent switch
        {
            ExpressionStatementSyntax => whole is InvocationExpressionSyntax,
            AssignmentExpressionSyntax { Left: var left, Parent: ExpressionStatementSyntax } when left == whole => true,
            ArgumentSyntax => model.GetTypeInfo(whole) is
            { Type.IsReferenceType: true, ConvertedType: { IsReferenceType: true, NullableAnnotation: not NullableAnnotation.NotAnnotated } },
            _ => false,
        };
    }
}

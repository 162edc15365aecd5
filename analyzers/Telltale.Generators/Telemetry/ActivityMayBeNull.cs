using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL5002: something is asked of an activity that is null when nobody listens, and the compiler was told to be quiet or does not know.</summary>
internal static class ActivityMayBeNull
{
    internal static void LookAtCall(OperationAnalysisContext context, TelemetryScene scene)
    {
        if (Activities.IsMade((IInvocationOperation)context.Operation))
        {
            Look(context, "StartActivity");
        }
    }

    internal static void LookAtCurrent(OperationAnalysisContext context)
    {
        if (context.Operation is IPropertyReferenceOperation { Property: { Name: "Current", IsStatic: true, ContainingType: var owner } } current
            && Activities.IsActivity(owner) && current.Parent is not IAssignmentOperation)
        {
            Look(context, "Activity.Current");
        }
    }

    private static void Look(OperationAnalysisContext context, string what)
    {
        SyntaxNode value = context.Operation.Syntax;
        while (value.Parent is ParenthesizedExpressionSyntax)
        {
            value = value.Parent;
        }

        bool isForgiven = value.Parent is PostfixUnaryExpressionSyntax forgiven && forgiven.IsKind(SyntaxKind.SuppressNullableWarningExpression);
        SyntaxNode asked = isForgiven ? value.Parent! : value;
        if ((isForgiven || IsOblivious(context.Operation)) && (IsAsked(asked) || IsAskedAsLocal(context.Operation, asked)) && !IsKnown(context.Operation, asked))
        {
            context.ReportDiagnostic(Diagnostic.Create(TelemetryRules.MayBeNull, asked.GetLocation(), what));
        }
    }

    private static bool IsOblivious(IOperation operation) =>
        operation.SemanticModel is { } model && (model.GetNullableContext(operation.Syntax.SpanStart) & NullableContext.WarningsEnabled) == 0;

    private static bool IsAsked(SyntaxNode value) =>
        value.Parent is MemberAccessExpressionSyntax access && access.Expression == value;

    // var activity = source.StartActivity("a"); activity.SetTag(…)
    private static bool IsAskedAsLocal(IOperation made, SyntaxNode value)
    {
        if (value.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var name } declarator }
            || declarator.FirstAncestorOrSelf<SyntaxNode>(static node => node is BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax) is not { } body)
        {
            return false;
        }

        IdentifierNameSyntax[] mentions = [.. body.DescendantNodes().OfType<IdentifierNameSyntax>().Where(mention => mention.Identifier.ValueText == name)];
        return made is IInvocationOperation
            && mentions.Any(static mention => mention.Parent is MemberAccessExpressionSyntax access && access.Expression == mention)
            && mentions.All(static mention => mention.Parent is MemberAccessExpressionSyntax access && access.Expression == mention);
    }

    // Somebody has asked whether it is null, or has made it what it is.
    private static bool IsKnown(IOperation operation, SyntaxNode asked)
    {
        SyntaxNode? member = asked.FirstAncestorOrSelf<SyntaxNode>(static node => node is MemberDeclarationSyntax and not BaseTypeDeclarationSyntax);
        if (operation is not IPropertyReferenceOperation || member is null)
        {
            return false;
        }

        return member.DescendantNodes().Any(node => node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Current" } access
            && access.Expression.ToString().EndsWith("Activity", StringComparison.Ordinal) && access.SpanStart < asked.SpanStart
            && (access.Parent is ConditionalAccessExpressionSyntax { Parent: { } around } ? around : access.Parent)
                is BinaryExpressionSyntax or IsPatternExpressionSyntax or AssignmentExpressionSyntax)
            || member.DescendantNodes().OfType<SimpleNameSyntax>().Any(name =>
                name.SpanStart < asked.SpanStart && name.Identifier.ValueText is "Start" or "NotNull" or "IsNotNull" or "ThrowIfNull");
    }
}

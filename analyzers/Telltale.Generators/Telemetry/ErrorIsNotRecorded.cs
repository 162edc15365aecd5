using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL5012: an exception is caught while an activity is running, logged or thrown on, and the activity is not told.</summary>
internal static class ErrorIsNotRecorded
{
    /// <summary>The property that names the activity.</summary>
    internal const string Activity = nameof(Activity);

    internal static void Look(OperationAnalysisContext context)
    {
        if (context.Operation.Syntax is CatchClauseSyntax { Filter: null } clause
            && clause.Parent is TryStatementSyntax attempt
            && context.Operation is ICatchClauseOperation { ExceptionType: var type }
            && !type.IsOrDerivesFrom("System.OperationCanceledException")
            && IsPassedOn(clause)
            && LiveActivity(attempt, context.Operation) is { } activity
            && !clause.Block.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == activity || IsCurrent(name)))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                TelemetryRules.ErrorNotRecorded, clause.CatchKeyword.GetLocation(),
                ImmutableDictionary<string, string?>.Empty.Add(Activity, activity), activity));
        }
    }

    private static bool IsCurrent(IdentifierNameSyntax name) => name.Identifier.ValueText == "Activity";

    // Thrown, or logged as an error: with an exception that is expected nothing is wrong.
    private static bool IsPassedOn(CatchClauseSyntax clause) => clause.Block.DescendantNodes().Any(node => node is ThrowStatementSyntax
        || (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } }
            && name is "LogError" or "LogCritical" or "Error" or "Fatal"));

    private static string? LiveActivity(TryStatementSyntax attempt, IOperation operation)
    {
        for (SyntaxNode child = attempt; child.Parent is { } parent; child = parent)
        {
            if (parent is MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
            {
                return null;
            }

            VariableDeclarationSyntax? declared = parent switch
            {
                UsingStatementSyntax { Declaration: { } declaration } => declaration,
                BlockSyntax block => block.Statements.TakeWhile(statement => statement != child).OfType<LocalDeclarationStatementSyntax>()
                    .Where(static local => local.UsingKeyword != default).Select(static local => local.Declaration).LastOrDefault(Starts),
                _ => null,
            };
            if (declared is { Variables: [var variable] } && Starts(declared)
                && operation.SemanticModel?.GetDeclaredSymbol(variable) is ILocalSymbol { Type: var type } && Activities.IsActivity(type))
            {
                return variable.Identifier.ValueText;
            }
        }

        return null;
    }

    private static bool Starts(VariableDeclarationSyntax declaration) =>
        declaration.Variables is [{ Initializer.Value: { } value }] && value.ToString().Contains("StartActivity");
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL5011: a tag's value costs something, and is computed for activities that nobody records.</summary>
internal static class CostlyTag
{
    private static readonly HashSet<string> s_serialising = new(StringComparer.Ordinal) { "Serialize", "SerializeObject", "SerializeToUtf8Bytes", "SerializeToElement" };

    private static readonly HashSet<string> s_enumerating = new(StringComparer.Ordinal) { "ToArray", "ToList", "Count", "Sum", "Aggregate", "Average" };

    internal static void Look(OperationAnalysisContext context, TelemetryScene scene)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (Activities.IsOwn(call.TargetMethod) && call.Arguments.Length == 2 && Cost(call.Arguments[1].Value) is { } cost
            && SpanReceivers.Root(call.Instance) is { } activity && !IsConditional(call) && !IsGuarded(call, activity))
        {
            context.ReportDiagnostic(Diagnostic.Create(TelemetryRules.CostlyTag, call.Syntax.GetLocation(), cost));
        }
    }

    private static string? Cost(IOperation value) => SinkArguments.Unwrapped(value) switch
    {
        IInvocationOperation { TargetMethod: { Name: var name, ContainingType.Name: "JsonSerializer" or "JsonConvert" or "XmlSerializer" } }
            when s_serialising.Contains(name) => name,
        IInvocationOperation { TargetMethod: { Name: var name, ContainingType.Name: "Enumerable" } } linq when s_enumerating.Contains(name) && IsQuery(linq) => name,
        IInvocationOperation { TargetMethod: { Name: "Join", ContainingType.SpecialType: SpecialType.System_String } } join
            when SinkArguments.Of(join).Any(static argument => argument.Value is IInvocationOperation { TargetMethod.ContainingType.Name: "Enumerable" }) => "Join",
        IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } text } when text.Type.Is(KnownTypes.StringBuilder) => "ToString",
        _ => null,
    };

    // items.Count() asks a collection; items.Where(…).Count() goes through it.
    private static bool IsQuery(IInvocationOperation linq) =>
        linq.Arguments.Length > 1
        || (linq.Arguments.FirstOrDefault()?.Value is { } source && SinkArguments.Unwrapped(source) is IInvocationOperation { TargetMethod.ContainingType.Name: "Enumerable" });

    // activity?.SetTag(…): its arguments are left alone when there is no activity.
    private static bool IsConditional(IOperation call)
    {
        for (IOperation child = call; child.Parent is { } parent and not IBlockOperation; child = parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
            {
                return true;
            }
        }

        return false;
    }

    // By a condition around it or before it that asks the activity, or its source, anything.
    private static bool IsGuarded(IOperation call, IOperation activity)
    {
        string name = activity.Syntax.ToString();
        for (SyntaxNode child = call.Syntax; child.Parent is { } parent; child = parent)
        {
            bool isGuard = parent switch
            {
                IfStatementSyntax { Condition: var condition } => condition != child && Asks(condition, name),
                ConditionalExpressionSyntax { Condition: var condition } => condition != child && Asks(condition, name),
                BinaryExpressionSyntax { Left: var left } both when both.IsKind(SyntaxKind.LogicalAndExpression) => left != child && Asks(left, name),
                BlockSyntax block => block.Statements.TakeWhile(statement => statement != child).Any(statement => Leaves(statement, name)),
                AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax when IsEnrichment(parent) => true,
                MethodDeclarationSyntax method => IsProcessor(method),
                _ => false,
            };
            if (isGuard)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Asks(ExpressionSyntax condition, string name) =>
        condition.ToString() is var text
        && (text.Contains(name) || text.Contains("IsAllDataRequested") || text.Contains("HasListeners") || text.Contains("Recorded"));

    private static bool Leaves(StatementSyntax statement, string name) =>
        statement is IfStatementSyntax { Condition: var condition, Statement: var then, Else: null } && Asks(condition, name)
        && (then is BlockSyntax { Statements: [.., var last] } ? last : then)
            is ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax;

    // options.EnrichWithHttpRequest = (activity, request) => …: called for what is recorded.
    private static bool IsEnrichment(SyntaxNode function) => function.Parent switch
    {
        AssignmentExpressionSyntax { Left: var left } => left.ToString().Contains("Enrich"),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: var called } } => called.ToString().Contains("Enrich"),
        _ => false,
    };

    private static bool IsProcessor(MethodDeclarationSyntax method) =>
        method.Identifier.ValueText is "OnEnd" or "OnStart" || method.Identifier.ValueText.StartsWith("Enrich", StringComparison.Ordinal);
}

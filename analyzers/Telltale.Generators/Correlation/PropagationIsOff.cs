using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL4007: trace headers are switched off, for one client or for all. A comment beside it says that it is meant.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PropagationIsOff() : CorrelationRule(CorrelationRules.PropagationIsOff)
{
    private const string AllRequests = "all outgoing requests";

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(static operation => LookAtAssignment(operation, (ISimpleAssignmentOperation)operation.Operation), OperationKind.SimpleAssignment);
        context.RegisterOperationAction(static operation => LookAtSwitch(operation, (IInvocationOperation)operation.Operation), OperationKind.Invocation);
    }

    private static void LookAtAssignment(OperationAnalysisContext context, ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is not IPropertyReferenceOperation { Property: var property })
        {
            return;
        }

        if (property.Name == "ActivityHeadersPropagator" && property.ContainingType.Is("System.Net.Http.SocketsHttpHandler") && IsNone(assignment.Value, orNull: true))
        {
            Report(context, assignment, "the requests of this handler");
        }
        else if (property.Name == "Current" && property.ContainingType.Is("System.Diagnostics.DistributedContextPropagator") && IsNone(assignment.Value, orNull: false))
        {
            Report(context, assignment, AllRequests);
        }
    }

    private static void LookAtSwitch(OperationAnalysisContext context, IInvocationOperation call)
    {
        bool isOff = call.TargetMethod.Name switch
        {
            "SetSwitch" => call.Arguments is [{ Value.ConstantValue: { Value: "System.Net.Http.EnableActivityPropagation" } }, { Value.ConstantValue: { Value: false } }],
            "SetEnvironmentVariable" => call.Arguments is [{ Value.ConstantValue: { Value: "DOTNET_SYSTEM_NET_HTTP_ENABLEACTIVITYPROPAGATION" } }, { Value.ConstantValue: { Value: "0" or "false" } }, ..],
            _ => false,
        };
        if (isOff)
        {
            Report(context, call, AllRequests);
        }
    }

    private static bool IsNone(IOperation value, bool orNull) => value switch
    {
        IConversionOperation conversion => IsNone(conversion.Operand, orNull),
        { ConstantValue: { HasValue: true, Value: null } } => orNull,
        IInvocationOperation { TargetMethod.Name: "CreateNoOutputPropagator" } => true,
        _ => false,
    };

    private static void Report(OperationAnalysisContext context, IOperation operation, string what)
    {
        if (!IsExplained(operation.Syntax))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                CorrelationRules.PropagationIsOff, operation.Syntax.GetLocation(), operation.Syntax.ToString(), what));
        }
    }

    // Calls to third parties go without trace headers on purpose; whoever says so has thought about it.
    private static bool IsExplained(SyntaxNode node)
    {
        SyntaxNode line = node.FirstAncestorOrSelf<StatementSyntax>() is { } statement && statement.Span.Length - node.Span.Length <= 1 ? statement : node;
        SyntaxToken after = line.GetLastToken().GetNextToken();
        return line.GetLeadingTrivia().Concat(line.GetTrailingTrivia())
            .Concat(after.IsKind(SyntaxKind.CommaToken) ? after.TrailingTrivia : after.LeadingTrivia.TakeWhile(static trivia => !trivia.IsKind(SyntaxKind.EndOfLineTrivia)))
            .Any(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia));
    }
}

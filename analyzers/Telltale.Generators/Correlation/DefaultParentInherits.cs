using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL4014: a span that is to begin a trace, for it has links or is of a server or consumer, is given a default parent: it inherits.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DefaultParentInherits() : CorrelationRule(CorrelationRules.DefaultParentInherits)
{
    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterOperationAction(static operation => Look(operation, (IInvocationOperation)operation.Operation), OperationKind.Invocation);

    private static void Look(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (call.TargetMethod.Name is not ("StartActivity" or "CreateActivity") || !call.TargetMethod.ContainingType.Is("System.Diagnostics.ActivitySource"))
        {
            return;
        }

        IArgumentOperation? parent = Argument(call, "parentContext");
        if (parent is { ArgumentKind: ArgumentKind.Explicit } && IsDefault(parent.Value) && IsMeantAsRoot(call)
            && !Origin.IsHosted(context.ContainingSymbol.ContainingType) && !IsCleared(call.Syntax))
        {
            string? name = Argument(call, "name")?.Value.Syntax.ToString();
            context.ReportDiagnostic(Diagnostic.Create(
                CorrelationRules.DefaultParentInherits, parent.Syntax.GetLocation(), name ?? "the span"));
        }
    }

    // Many give a default parent only to get at the parameters behind it; links and kinds say that a trace is to begin.
    private static bool IsMeantAsRoot(IInvocationOperation call) =>
        (Argument(call, "links") is { ArgumentKind: ArgumentKind.Explicit, Value: var links } && links is not { ConstantValue: { HasValue: true, Value: null } }
            && links.Syntax.ToString() is not ("null" or "default" or "[]"))
        || Argument(call, "kind")?.Value is IFieldReferenceOperation { Field.Name: "Server" or "Consumer" };

    private static bool IsDefault(IOperation value) => value switch
    {
        IConversionOperation conversion => IsDefault(conversion.Operand),
        IDefaultValueOperation => true,
        IObjectCreationOperation { Arguments: [] } => true,
        _ => false,
    };

    private static IArgumentOperation? Argument(IInvocationOperation call, string name) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == name);

    private static bool IsCleared(SyntaxNode call) =>
        call.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && member.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment =>
            assignment.SpanStart < call.SpanStart && assignment.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Current", Expression: var owner }
            && DeedReader.NameOf(owner) == "Activity");
}

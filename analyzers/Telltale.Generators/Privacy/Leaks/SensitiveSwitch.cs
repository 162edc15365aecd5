using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Telltale.Generators;

/// <summary>TELL3012: a library is told to put sensitive data into telemetry, and not only on developers' machines.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SensitiveSwitch : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [PrivacyRules.SensitiveSwitch];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (!TestProject.Is(start.Compilation))
            {
                start.RegisterOperationAction(
                    static context => Look(context, SensitiveSwitches.Of((IInvocationOperation)context.Operation)), OperationKind.Invocation);
                start.RegisterOperationAction(
                    static context => Look(context, SensitiveSwitches.Of((ISimpleAssignmentOperation)context.Operation)),
                    OperationKind.SimpleAssignment);
            }
        });
    }

    private static void Look(OperationAnalysisContext context, (string Name, string Shows)? found)
    {
        if (found is var (name, shows) && !DevelopmentOnly.Is(context.Operation))
        {
            context.ReportDiagnostic(Diagnostic.Create(PrivacyRules.SensitiveSwitch, Where(context.Operation.Syntax), name, shows));
        }
    }

    // Of a chain of calls only the one.
    private static Location Where(SyntaxNode node) =>
        node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } }
            ? Location.Create(node.SyntaxTree, TextSpan.FromBounds(name.SpanStart, node.Span.End))
            : node.GetLocation();
}

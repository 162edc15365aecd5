using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators.Tests;

/// <summary>Stands in for the rules: reports one of them on annotated methods, or on their uses as a delegate.</summary>
#pragma warning disable RS1001 // No compiler is to load it: it has no [DiagnosticAnalyzer].
internal sealed class AnnotatedMethods(DiagnosticDescriptor rule, bool evenWithoutBody) : DiagnosticAnalyzer
#pragma warning restore RS1001
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(
            GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        if (rule.Id == TracedRules.EscapesAsDelegate.Id)
        {
            context.RegisterOperationAction(ReportUse, OperationKind.MethodReference);
        }
        else
        {
            context.RegisterSyntaxNodeAction(
                ReportMethod, SyntaxKind.MethodDeclaration, SyntaxKind.LocalFunctionStatement);
        }
    }

    private void ReportMethod(SyntaxNodeAnalysisContext context)
    {
        (SyntaxToken identifier, SyntaxNode? body) = context.Node switch
        {
            MethodDeclarationSyntax method => (method.Identifier, (SyntaxNode?)method.Body ?? method.ExpressionBody),
            LocalFunctionStatementSyntax local => (local.Identifier, (SyntaxNode?)local.Body ?? local.ExpressionBody),
            _ => default,
        };
        if ((evenWithoutBody || body is not null)
            && context.SemanticModel.GetDeclaredSymbol(context.Node) is IMethodSymbol symbol
            && Annotations.Of(symbol).Exists)
        {
            context.ReportDiagnostic(Diagnostic.Create(rule, identifier.GetLocation(), symbol.Name, "another"));
        }
    }

    private void ReportUse(OperationAnalysisContext context)
    {
        IMethodSymbol method = Annotations.Definition(((IMethodReferenceOperation)context.Operation).Method);
        if (Annotations.Of(method).Exists && !method.IsPartialDefinition)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                rule, context.Operation.Syntax.GetLocation(), method.Locations, method.Name));
        }
    }
}

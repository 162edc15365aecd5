using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>TELL1014: a parameter or return value is marked to be recorded, and nothing records calls of its method.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MarkWithoutInstrumentation() : CoverageRule(TracedRules.MarkWithoutInstrumentation)
{
    private const string ReturnValue = "return value";

    private static readonly string[] s_marks =
        [KnownTypes.Tag, KnownTypes.Tags, KnownTypes.Dimension, KnownTypes.Baggage, KnownTypes.CorrelationId];

    private protected override bool NeedsInterceptors => false;

    private protected override void Start(CompilationStartAnalysisContext context, Coverage coverage)
    {
        context.RegisterSymbolAction(
            symbol => LookAt((IParameterSymbol)symbol.Symbol, symbol.ReportDiagnostic), SymbolKind.Parameter);
        context.RegisterSymbolAction(
            symbol => LookAtReturnOf((IMethodSymbol)symbol.Symbol, symbol.ReportDiagnostic), SymbolKind.Method);

        // Local functions and lambdas are no members, so no symbol action comes by them.
        context.RegisterSyntaxNodeAction(
            node =>
            {
                if (LocalFunctions.MethodWithAttributes(node) is { } method)
                {
                    LookAtReturnOf(method, node.ReportDiagnostic);
                    method.Parameters.ToList().ForEach(parameter => LookAt(parameter, node.ReportDiagnostic));
                }
            },
            LocalFunctions.Kinds);
    }

    private static void LookAt(IParameterSymbol parameter, Action<Diagnostic> report)
    {
        if (parameter.ContainingSymbol is IMethodSymbol method)
        {
            Look(method, parameter.Name, parameter.GetAttributes(), report);
        }
    }

    private static void LookAtReturnOf(IMethodSymbol method, Action<Diagnostic> report)
    {
        // The attributes of a partial method's two parts are the same ones.
        if (method.PartialDefinitionPart is null)
        {
            Look(method, ReturnValue, method.GetReturnTypeAttributes(), report);
        }
    }

    private static void Look(IMethodSymbol method, string value, ImmutableArray<AttributeData> attributes, Action<Diagnostic> report)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (s_marks.Any(mark => attribute.AttributeClass.Is(mark))
                && attribute.ApplicationSyntaxReference is { } mark
                && !IsInstrumented(method))
            {
                string name = attribute.AttributeClass!.Name;
                report(Diagnostic.Create(
                    TracedRules.MarkWithoutInstrumentation,
                    Location.Create(mark.SyntaxTree, mark.Span),
                    name.Substring(0, name.Length - nameof(Attribute).Length), value, NameOf(method)));
            }
        }
    }

    // Our other attributes on methods, such as [LogEvent], have uses of their own for marks.
    private static bool IsInstrumented(IMethodSymbol method) =>
        Annotations.Of(method).Exists
        || method.GetAttributes().Any(attribute =>
            attribute.AttributeClass is { ContainingNamespace: { Name: "Telltale", ContainingNamespace.IsGlobalNamespace: true } } type
            && !type.Is(KnownTypes.NotTraced));
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>TELL1014: a parameter or return value is marked to be recorded, and its method is not recorded.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MarkWithoutInstrumentation() : CoverageRule(TracedRules.MarkWithoutInstrumentation)
{
    private const string ReturnValue = "return value";

    private static readonly string[] s_marks =
    [
        KnownTypes.Tag, KnownTypes.Tags, KnownTypes.Dimension, KnownTypes.Baggage, KnownTypes.CorrelationId, KnownTypes.Value, KnownTypes.Expand,
    ];

    private protected override bool LooksAtDeclarations => true;

    private protected override bool NeedsInterceptors => false;

    private protected override void Start(CompilationStartAnalysisContext context, Coverage coverage)
    {
        context.RegisterSymbolAction(
            symbol =>
            {
                IParameterSymbol parameter = (IParameterSymbol)symbol.Symbol;
                if (IsWritten(symbol, parameter.ContainingSymbol))
                {
                    LookAt(parameter, symbol.ReportDiagnostic);
                }
            },
            SymbolKind.Parameter);
        context.RegisterSymbolAction(
            symbol =>
            {
                if (IsWritten(symbol, symbol.Symbol))
                {
                    LookAtReturnOf((IMethodSymbol)symbol.Symbol, symbol.ReportDiagnostic);
                }
            },
            SymbolKind.Method);

        // Local functions and lambdas are no members, so no symbol action comes by them.
        context.RegisterSyntaxNodeAction(
            node =>
            {
                if (!node.IsGeneratedCode && LocalFunctions.MethodWithAttributes(node) is { } method)
                {
                    LookAtReturnOf(method, node.ReportDiagnostic);
                    method.Parameters.ToList().ForEach(parameter => LookAt(parameter, node.ReportDiagnostic));
                }
            },
            LocalFunctions.Kinds);
    }

    // The attributes of a partial method's two parts are the same ones.
    private static void LookAt(IParameterSymbol parameter, Action<Diagnostic> report)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { PartialDefinitionPart: not null })
        {
            Look(parameter.ContainingSymbol, parameter.Name, parameter.GetAttributes(), report);
        }
    }

    private static void LookAtReturnOf(IMethodSymbol method, Action<Diagnostic> report)
    {
        if (method.PartialDefinitionPart is null)
        {
            Look(method, ReturnValue, method.GetReturnTypeAttributes(), report);
        }
    }

    private static void Look(
        ISymbol member, string value, ImmutableArray<AttributeData> attributes, Action<Diagnostic> report)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (s_marks.Any(mark => attribute.AttributeClass.Is(mark))
                && attribute.ApplicationSyntaxReference is { } mark
                && !IsInstrumented(member))
            {
                string name = attribute.AttributeClass!.Name;
                report(Diagnostic.Create(
                    TracedRules.MarkWithoutInstrumentation,
                    Location.Create(mark.SyntaxTree, mark.Span),
                    name.Substring(0, name.Length - nameof(Attribute).Length), value, NameOf(member)));
            }
        }
    }

    // Our other attributes on methods, such as [LogEvent], have uses of their own for marks.
    private static bool IsInstrumented(ISymbol member) =>
        (member is IMethodSymbol method && Annotations.Of(method).Exists)
        || member.GetAttributes().Any(attribute => attribute.AttributeClass is { } type
            && type.ContainingNamespace is { Name: "Telltale", ContainingNamespace.IsGlobalNamespace: true }
            && !type.Is(KnownTypes.NotTraced));
}

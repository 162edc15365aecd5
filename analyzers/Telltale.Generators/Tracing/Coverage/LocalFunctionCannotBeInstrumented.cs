using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>TELL1001 for what has no symbol action: an annotated local function or lambda.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LocalFunctionCannotBeInstrumented() : CoverageRule(TracedRules.UnsupportedShape)
{
    private protected override bool NeedsInterceptors => false;

    private protected override void Start(CompilationStartAnalysisContext context, Coverage coverage) =>
        context.RegisterSyntaxNodeAction(
            static node =>
            {
                if (LocalFunctions.MethodWithAttributes(node) is not { } method
                    || Annotation(method) is not { } annotation)
                {
                    return;
                }

                (Location location, string name, string what) = node.Node is LocalFunctionStatementSyntax function
                    ? (function.Identifier.GetLocation(), method.Name, "local function")
                    : (Location.Create(annotation.SyntaxTree, annotation.Span), "lambda expression", "lambda");
                node.ReportDiagnostic(Diagnostic.Create(
                    TracedRules.UnsupportedShape,
                    location,
                    name,
                    $"a {what} can be neither intercepted nor partial; make it a method"));
            },
            LocalFunctions.Kinds);

    private static SyntaxReference? Annotation(IMethodSymbol method) =>
        (LlmAnnotation.On(method)?.Attribute ?? method.Attribute(KnownTypes.Traced) ?? method.Attribute(KnownTypes.Measured))?.ApplicationSyntaxReference;
}

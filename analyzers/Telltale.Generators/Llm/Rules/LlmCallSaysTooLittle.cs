using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>TELL2001 to TELL2003 and TELL2010: an annotated method does not say what it used, which model, which prompt, or says two things.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LlmCallSaysTooLittle() : CoverageRule(
    LlmRules.NoUsage, LlmRules.NoModel, LlmRules.PromptVersion, LlmRules.TwoAnnotations)
{
    private protected override bool LooksAtDeclarations => true;

    private protected override bool NeedsInterceptors => false;

    private protected override void Start(CompilationStartAnalysisContext context, Coverage coverage)
    {
        // What is called within says what the method does not.
        bool clientsSay = TracedClients.Of(context.Compilation) != LlmClient.None;
        context.RegisterSymbolAction(symbol => Look(symbol, clientsSay), SymbolKind.Method);
    }

    private static void Look(SymbolAnalysisContext context, bool clientsSay)
    {
        IMethodSymbol method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is not null || !IsWritten(context, method) || LlmAnnotation.On(method) is not { } annotation
            || !Annotations.CanBeAnnotated(method) || method.Has(KnownTypes.NotTraced))
        {
            return;
        }

        LookAtAnnotations(context, method, annotation);
        if (annotation.Kind == LlmKind.Call)
        {
            LookAtPrompt(context, method, annotation);
            if (!clientsSay && LlmCallShape.Of(method, annotation, context.Compilation, context.CancellationToken) is { } shape)
            {
                LookAtShape(context, method, shape);
            }
        }
    }

    private static void LookAtAnnotations(SymbolAnalysisContext context, IMethodSymbol method, LlmAnnotation annotation)
    {
        string[] others =
        [
            .. LlmAnnotation.AllOn(method).Skip(1).Select(static other => NameOfAttribute(other.Attribute!)),
            .. Annotations.Direct(method, KnownTypes.Traced) is null ? Array.Empty<string>() : ["Traced"],
        ];
        if (others.Length > 0)
        {
            Report(context, LlmRules.TwoAnnotations, method, string.Join(",", others), NameOf(method), NameOfAttribute(annotation.Attribute!), string.Join("], [", others));
        }
    }

    private static void LookAtPrompt(SymbolAnalysisContext context, IMethodSymbol method, LlmAnnotation annotation)
    {
        IParameterSymbol? version = method.Parameters.FirstOrDefault(static p => CaptureReader.Mark(p, KnownTypes.PromptVersion) is not null);
        bool hasName = !string.IsNullOrWhiteSpace(annotation.Attribute!.NamedText("Prompt"))
            || method.Parameters.Any(static p => CaptureReader.Mark(p, KnownTypes.PromptName) is not null);
        int given = LlmSettingsReader.PromptVersion(annotation);
        string? reason = version is not null && LlmNumbers.Whole("", version.Type) is null
                ? $"'{version.Name}' is no whole number, and a version has to be one"
            : given < 0 ? "a version is no negative number"
            : !hasName && (given > 0 || version is not null) ? "it has a version and no name; give it one by Prompt or [PromptName]"
            : null;
        if (reason is not null)
        {
            Report(context, LlmRules.PromptVersion, method, null, NameOf(method), reason);
        }
    }

    private static void LookAtShape(SymbolAnalysisContext context, IMethodSymbol method, LlmCallShape shape)
    {
        if (!shape.HasUsage)
        {
            string of = shape.Result?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) ?? "nothing";
            Report(context, LlmRules.NoUsage, method, null, NameOf(method), shape.Result is null
                ? "it returns nothing that could say them"
                : $"'{of}' does not say them; return what the client gave, mark members of an own type [TokenUsage], or trace the client with TraceClients");
        }

        if (!shape.HasModel)
        {
            Report(context, LlmRules.NoModel, method, shape.ModelParameter?.Name, NameOf(method));
        }
    }

    private static void Report(
        SymbolAnalysisContext context, DiagnosticDescriptor rule, IMethodSymbol method, string? subject, params object[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(
            rule,
            LocationOf(method),
            subject is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(Problem.Subject, subject),
            arguments));

    private static string NameOfAttribute(AttributeData attribute) =>
        attribute.AttributeClass!.Name.Substring(0, attribute.AttributeClass.Name.Length - nameof(Attribute).Length);
}

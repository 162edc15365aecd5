using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telltale.Generators;

/// <summary>TELL3014: a parameter that generated code writes is sensitive by its name or its type, and nothing tells the generator.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LoggedParameterIsUnclassified : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [MemberRules.LoggedParameterIsUnclassified];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // [GeneratedCode] on the part that a generator wrote makes the part that the user wrote count as generated too.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (!TestProject.Is(start.Compilation)
                && (start.Compilation.GetTypeByMetadataName(KnownTypes.LoggerMessage) is not null
                    || start.Compilation.GetTypeByMetadataName(KnownTypes.Sensitive) is not null))
            {
                LeakFlow flow = LeakFlow.Of(start.Compilation, start.Options, start.CancellationToken);
                start.RegisterSyntaxNodeAction(node => Look(node, flow), SyntaxKind.MethodDeclaration);
            }
        });
    }

    private static void Look(SyntaxNodeAnalysisContext context, LeakFlow flow)
    {
        // Few methods have attributes, and what is not asked for is not bound.
        MethodDeclarationSyntax declaration = (MethodDeclarationSyntax)context.Node;
        if (!WrittenParameters.MayBeOf(declaration) || context.ContainingSymbol is not IMethodSymbol { Parameters.IsEmpty: false } declared)
        {
            return;
        }

        // Of the two parts of a method the one that defines it speaks for both, unless it has nothing to say.
        IMethodSymbol method = declared.PartialDefinitionPart ?? declared;
        bool isSecond = declared.PartialDefinitionPart?.DeclaringSyntaxReferences is [var first]
            && first.GetSyntax(context.CancellationToken) is MethodDeclarationSyntax other && WrittenParameters.MayBeOf(other);
        if (isSecond || (context.IsGeneratedCode && !method.IsPartialDefinition))
        {
            return;
        }

        foreach (IParameterSymbol parameter in WrittenParameters.Of(method))
        {
            if (!WrittenParameters.IsDeclared(parameter, method) && parameter.Locations.FirstOrDefault() is { SourceTree: { } tree } where)
            {
                LeakOptions options = flow.OptionsOf(tree);
                if (flow.Sources.Of(parameter, parameter.Type, options) is { } evidence
                    && Severities.Of(evidence, options) is { } severity
                    && !GeneratedCode.Contains(tree, context.Options, context.CancellationToken))
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        MemberRules.LoggedParameterIsUnclassified, where, severity, additionalLocations: null,
                        ImmutableDictionary<string, string?>.Empty.Add(LeakReport.Class, evidence.Class.ToString()),
                        parameter.Name, LeakReport.Text(evidence.Class), method.Name));
                }
            }
        }
    }
}

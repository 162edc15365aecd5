using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>
/// TELL3011: headers, cookies, queries, forms or bodies are logged as they arrive. Looks at how HTTP logging is set up; what goes to a log
/// is shown to it by <see cref="SensitiveFlow"/>, which looks at all of that anyway.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RawRequestData : DiagnosticAnalyzer
{
    /// <summary>The property that says what to fix: see the constants below.</summary>
    internal const string Kind = nameof(Kind);

    internal const string Hole = nameof(Hole);
    internal const string Fields = nameof(Fields);
    internal const string Header = nameof(Header);

    private const string Web = "Microsoft.AspNetCore.HttpLogging.HttpLoggingOptions";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [PrivacyRules.RawRequestData];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(Web) is not null && !TestProject.Is(start.Compilation))
            {
                start.RegisterOperationAction(LookAtHeader, OperationKind.Invocation);
                start.RegisterOperationAction(LookAtFields, OperationKind.FieldReference);
            }
        });
    }

    /// <summary>Headers, cookies and the like among what a call hands to a log.</summary>
    internal static void LookAtLog(OperationAnalysisContext context, SinkCall call)
    {
        if (call.Kind is not (SinkKind.Log or SinkKind.Scope))
        {
            return;
        }

        foreach (SinkValue value in call.Values)
        {
            if (value.Role != SinkRole.Key && RequestData.In(value.Value, value.IsDestructured) is { } data)
            {
                string? hole = value.Hole >= 0 && data == value.Value ? value.Name : null;
                Report(context, data.Syntax, data.Syntax.ToString(), "log what you need of it, by name", Hole, hole);
            }
        }
    }

    private static void LookAtHeader(OperationAnalysisContext context)
    {
        if (HttpLogging.SecretHeader((IInvocationOperation)context.Operation) is { } header)
        {
            Report(context, context.Operation.Syntax, header, "HTTP logging hides headers that are not added", Header, null);
        }
    }

    private static void LookAtFields(OperationAnalysisContext context)
    {
        if (HttpLogging.Asked((IFieldReferenceOperation)context.Operation) is { } asked && HttpLogging.RawIn(asked) is { } raw)
        {
            Report(context, asked.Syntax, raw, "leave it out of HTTP logging", Fields, null);
        }
    }

    private static void Report(OperationAnalysisContext context, SyntaxNode where, string what, string advice, string kind, string? hole)
    {
        if (!DevelopmentOnly.Is(context.Operation))
        {
            ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty.Add(Kind, kind).Add(Hole, hole);
            context.ReportDiagnostic(Diagnostic.Create(PrivacyRules.RawRequestData, where.GetLocation(), properties, what, advice));
        }
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL4009: a request gets trace headers by hand, which replace the real ones, or a correlation id that nobody else has.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TraceHeaderByHand() : CorrelationRule(CorrelationRules.TraceHeaderByHand)
{
    /// <summary>The property that says what to fix: see the constants below.</summary>
    internal const string Kind = nameof(Kind);

    internal const string Trace = nameof(Trace);
    internal const string Id = nameof(Id);

    private static readonly HashSet<string> s_setters = new(StringComparer.Ordinal) { "Add", "TryAddWithoutValidation", "Append", "Set", "TryAdd" };

    private static readonly HashSet<string> s_ids = new(StringComparer.OrdinalIgnoreCase)
    {
        "X-Correlation-ID", "X-CorrelationId", "Correlation-ID", "CorrelationId", "X-Correlation", "Request-Correlation-ID", "X-Trace-ID", "X-TraceId",
    };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName("System.Net.Http.Headers.HttpHeaders") is not null)
        {
            context.RegisterOperationAction(static operation => Look(operation, (IInvocationOperation)operation.Operation), OperationKind.Invocation);
        }
    }

    private static void Look(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (!s_setters.Contains(call.TargetMethod.Name) || !call.TargetMethod.ContainingType.IsOrDerivesFrom("System.Net.Http.Headers.HttpHeaders")
            || call.Arguments is not [{ Value.ConstantValue: { Value: string name } }, { Value: var value }]
            || IsPropagator(context.ContainingSymbol))
        {
            return;
        }

        if (name.Equals("traceparent", StringComparison.OrdinalIgnoreCase) || name.Equals("tracestate", StringComparison.OrdinalIgnoreCase))
        {
            if (!IsForwarded(value))
            {
                Report(context, call, Trace, $"'{name}' set by hand replaces the one that HttpClient sends", "remove it");
            }
        }
        else if (s_ids.Contains(name) && IsNewGuid(value))
        {
            Report(context, call, Id, $"'{name}' is a new Guid, which no other service or log line has", "send the id of the current work");
        }
    }

    private static void Report(OperationAnalysisContext context, IOperation call, string kind, string what, string advice) =>
        context.ReportDiagnostic(Diagnostic.Create(
            CorrelationRules.TraceHeaderByHand, call.Syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add(Kind, kind), what, advice));

    // Guid.NewGuid().ToString("N"), or a local with that.
    private static bool IsNewGuid(IOperation value) => value switch
    {
        IConversionOperation conversion => IsNewGuid(conversion.Operand),
        IInvocationOperation { TargetMethod: { Name: "NewGuid" or "CreateVersion7" } made } => made.ContainingType.Is("System.Guid"),
        IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } inner } => IsNewGuid(inner),
        IInterpolatedStringOperation { Parts: [IInterpolationOperation { Expression: var only }] } => IsNewGuid(only),
        ILocalReferenceOperation { Local: var local } => local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
            is VariableDeclaratorSyntax { Initializer.Value: { } initial }
            && initial.ToString().StartsWith("Guid.", StringComparison.Ordinal)
            && value.SemanticModel?.GetOperation(initial) is { } made && IsNewGuid(made),
        _ => false,
    };

    // What came with the request that is answered: a gateway hands it on as it is.
    private static bool IsForwarded(IOperation value) =>
        value.Syntax.ToString() is var text
        && (text.IndexOf("equest", StringComparison.Ordinal) >= 0 || text.IndexOf("eader", StringComparison.Ordinal) >= 0
            || text.IndexOf("ncoming", StringComparison.Ordinal) >= 0
            || value is IParameterReferenceOperation
            || (value is ILocalReferenceOperation { Local: var local } && local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is var declared
                && declared?.Parent?.ToString() is { } all && (all.IndexOf("eader", StringComparison.Ordinal) >= 0 || all.IndexOf("out ", StringComparison.Ordinal) >= 0)));

    private static bool IsPropagator(ISymbol containing) =>
        containing.Name.IndexOf("Inject", StringComparison.Ordinal) >= 0
        || containing.ContainingType.IsOrDerivesFrom("System.Diagnostics.DistributedContextPropagator")
        || containing.ContainingType.IsOrDerivesFrom("OpenTelemetry.Context.Propagation.TextMapPropagator");
}

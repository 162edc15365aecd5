using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL3001–3011, 3013, 3016–3018: sensitive data reaches a log, a span, a metric, baggage, an exception, a console, a prompt, a URL.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SensitiveFlow : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        LeakRules.SecretInLog, LeakRules.PersonalDataInLog, LeakRules.InSpan, LeakRules.InMetric, LeakRules.InBaggage, LeakRules.InException,
        LeakRules.OnConsole, LeakRules.InPrompt, LeakRules.RenderedWhole, LeakRules.InScope, LeakRules.SecretLiteral, LeakRules.InUrl,
        LeakRules.OriginalInsteadOfRedacted, LeakRules.PlaceholderNamesSensitive,
        PrivacyRules.RawRequestData,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (TestProject.Is(start.Compilation))
            {
                return;
            }

            LeakFlow flow = LeakFlow.Of(start.Compilation, start.Options, start.CancellationToken);
            LeakReport report = new(flow, ProjectKind.IsTool(start.Compilation));
            start.RegisterOperationAction(
                operation => Look(operation, flow, report),
                OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.SimpleAssignment, OperationKind.CompoundAssignment,
                OperationKind.CoalesceAssignment, OperationKind.Throw);
        });
    }

    private static void Look(OperationAnalysisContext context, LeakFlow flow, LeakReport report)
    {
        IOperation operation = context.Operation;
        LeakOptions options = flow.OptionsOf(operation.Syntax.SyntaxTree);
        SinkCall? direct = flow.Read(operation, options);
        if (direct is not null)
        {
            RawRequestData.LookAtLog(context, direct);
        }

        SinkCall? call = direct
            ?? (operation is IInvocationOperation invocation && flow.IsHere(invocation.TargetMethod) ? Wrapped(invocation, flow, context.CancellationToken) : null);
        if (call is null)
        {
            return;
        }

        foreach (SinkValue value in call.Values)
        {
            report.Look(context, call, value, options);
        }
    }

    // A method in source that hands what it is given to a sink is one.
    private static SinkCall? Wrapped(IInvocationOperation call, LeakFlow flow, CancellationToken cancellation)
    {
        IMethodSymbol method = call.TargetMethod;
        SinkKind? kind = null;
        List<SinkValue>? values = null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            // What is given is looked at first: few values are sensitive, and to look into the method means to bind it.
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter, Value: var value }
                && MayHold(value, flow) && flow.Summaries.MayHandOn(method, cancellation)
                && flow.Of(value, Rendering.Text, cancellation).IsSensitive
                && flow.Summaries.SinkOf(method, parameter.Ordinal, cancellation) is { } found)
            {
                kind ??= found;
                (values ??= []).Add(new SinkValue(value, SinkRole.Value));
            }
        }

        return kind is { } known ? new SinkCall(known, call, method.Name, values!) : null;
    }

    // Most arguments are numbers and services.
    private static bool MayHold(IOperation value, LeakFlow flow) =>
        !value.ConstantValue.HasValue && SinkArguments.Unwrapped(value).Type is var type && (type is null || flow.MayHold(type));
}

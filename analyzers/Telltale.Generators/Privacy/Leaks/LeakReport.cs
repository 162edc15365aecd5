using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Telltale.Generators;

/// <summary>Decides what is said of a value that goes to a sink, and how loudly.</summary>
internal sealed class LeakReport(LeakFlow flow, bool isTool)
{
    /// <summary>The property that names the class of what leaks.</summary>
    internal const string Class = nameof(Class);

    /// <summary>The property that numbers the hole of the template.</summary>
    internal const string Hole = nameof(Hole);

    /// <summary>The property that names the sink's kind.</summary>
    internal const string Kind = nameof(Kind);

    // What is handed on twice is reported once.
    private readonly ConcurrentDictionary<(SyntaxTree Tree, TextSpan Span), bool> _reported = new();

    internal void Look(OperationAnalysisContext context, SinkCall call, SinkValue value, LeakOptions options)
    {
        if (value.Role == SinkRole.Key && value.Value.ConstantValue is { HasValue: true, Value: string key })
        {
            if (call.Kind == SinkKind.Metric && flow.Sources.OfName(key, options) is { } named)
            {
                Report(context, call, value, Verdict.Sensitive(named, value.Value), options);
            }

            return;
        }

        foreach (IOperation leaf in Leaves(value.Value))
        {
            Verdict verdict = flow.Of(leaf, value.IsDestructured ? Rendering.Members : Rendering.Text, context.CancellationToken);
            if (verdict.IsSensitive)
            {
                Report(context, call, value with { Value = leaf }, verdict, options);
            }
            else if (!verdict.IsKnown && value is { Role: SinkRole.Value, Name: { } name } && flow.Sources.OfName(name, options) is { } promised
                && !Walk.IsHarmless(leaf.Type) && IsText(leaf) && !SaysOtherwise(leaf))
            {
                Promised(context, call, value with { Value = leaf }, promised, options);
            }
        }
    }

    // The text around a value is looked at part by part, so that each is reported where it stands.
    private static IEnumerable<IOperation> Leaves(IOperation value) => value switch
    {
        IConversionOperation { OperatorMethod: null } conversion => Leaves(conversion.Operand),
        IParenthesizedOperation parenthesized => Leaves(parenthesized.Operand),
        IInterpolatedStringHandlerCreationOperation handler => Leaves(handler.Content),
        IInterpolatedStringAdditionOperation addition => Leaves(addition.Left).Concat(Leaves(addition.Right)),
        IInterpolatedStringOperation text => text.Parts.SelectMany(static part => part switch
        {
            IInterpolationOperation hole => Leaves(hole.Expression),
            IInterpolatedStringTextOperation literal => [literal.Text],
            IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: [var first, ..] } } => Leaves(first.Value),
            _ => Enumerable.Empty<IOperation>(),
        }),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, ConstantValue.HasValue: false } sum => Leaves(sum.LeftOperand).Concat(Leaves(sum.RightOperand)),
        _ => [value],
    };

    private static bool IsText(IOperation value) =>
        value.Type is null or { SpecialType: SpecialType.System_String or SpecialType.System_Object };

    // {Email} filled with a recipientId.
    private static bool SaysOtherwise(IOperation value) =>
        Words.Of(value switch
        {
            ILocalReferenceOperation { Local.Name: var local } => local,
            IParameterReferenceOperation { Parameter.Name: var parameter } => parameter,
            IMemberReferenceOperation { Member.Name: var member } => member,
            _ => "",
        }) is [.., var last] && WordSets.Descriptions.Contains(last);

    private void Promised(OperationAnalysisContext context, SinkCall call, SinkValue value, Evidence promised, LeakOptions options)
    {
        if (call.Kind == SinkKind.Log)
        {
            if (Severities.Of(promised, options) is { } severity && IsToBeSaid(call, value.Value.Syntax, options))
            {
                context.ReportDiagnostic(Make(
                    LeakRules.PlaceholderNamesSensitive, Min(severity, DiagnosticSeverity.Info), value.Value.Syntax.GetLocation(), call, value, promised,
                    value.Name!, Text(promised.Class)));
            }
        }
        else if (call.Kind is SinkKind.Span or SinkKind.Metric or SinkKind.Baggage or SinkKind.Scope)
        {
            Report(context, call, value, Verdict.Sensitive(promised, value.Value), options);
        }
    }

    private void Report(OperationAnalysisContext context, SinkCall call, SinkValue value, Verdict verdict, LeakOptions options)
    {
        Evidence evidence = verdict.Evidence!;
        if (LeakVerdicts.Severity(call.Kind, evidence, verdict.IsWhole, isTool, options) is not { } severity)
        {
            return;
        }

        SyntaxNode where = verdict.Source is { Syntax: var source } && value.Value.Syntax.Span.Contains(source.Span) && source.SyntaxTree == value.Value.Syntax.SyntaxTree
            ? source : value.Value.Syntax;
        if (!IsToBeSaid(call, where, options))
        {
            return;
        }

        (DiagnosticDescriptor rule, object[] arguments) = Saying(call, evidence, verdict, where);
        context.ReportDiagnostic(Make(rule, severity, where.GetLocation(), call, value, evidence, arguments));
    }

    private (DiagnosticDescriptor Rule, object[] Arguments) Saying(SinkCall call, Evidence evidence, Verdict verdict, SyntaxNode where)
    {
        string kind = Text(evidence.Class);
        if (evidence.Tier == Tier.Literal)
        {
            return (LeakRules.SecretLiteral, [evidence.Name, call.Name]);
        }

        if (verdict.IsWhole && call.Kind is not (SinkKind.Baggage or SinkKind.Prompt or SinkKind.Url))
        {
            return (LeakRules.RenderedWhole, [where.ToString(), kind, call.Name, evidence.Name]);
        }

        if (verdict.Source is { } source && Redacted(source) is { } sanitiser && call.Kind is not SinkKind.Url)
        {
            return (LeakRules.OriginalInsteadOfRedacted, [evidence.Name, kind, call.Name, sanitiser]);
        }

        return (LeakVerdicts.Rule(call.Kind, evidence), [evidence.Name, kind, call.Name]);
    }

    // Somebody made something harmless of the very same value, in the same body and before.
    private string? Redacted(IOperation source)
    {
        if (source is not (ILocalReferenceOperation or IParameterReferenceOperation or IPropertyReferenceOperation or IFieldReferenceOperation))
        {
            return null;
        }

        string text = source.Syntax.ToString();
        foreach (IInvocationOperation call in flow.WritesAround(source).Sanitised)
        {
            if (call.Syntax.SpanStart < source.Syntax.SpanStart && !call.TargetMethod.ReturnsVoid
                && call.Arguments.Any(argument => argument.Value.Syntax.ToString() == text && argument.Value.Kind == source.Kind))
            {
                return call.TargetMethod.Name;
            }
        }

        return null;
    }

    // What surrounds a call is only looked at when there is something to say of it.
    private bool IsToBeSaid(SinkCall call, SyntaxNode where, LeakOptions options) =>
        !(options.ExcludeDevelopment && DevelopmentOnly.Is(call.Call)) && _reported.TryAdd((where.SyntaxTree, where.Span), true);

    private static Diagnostic Make(
        DiagnosticDescriptor rule, DiagnosticSeverity severity, Location where, SinkCall call, SinkValue value, Evidence evidence, params object[] arguments) =>
        Diagnostic.Create(
            rule, where, severity, [call.Call.Syntax.GetLocation()],
            ImmutableDictionary<string, string?>.Empty
                .Add(Class, evidence.Class.ToString())
                .Add(Kind, call.Kind.ToString())
                .Add(Hole, value.Hole.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            arguments);

    private static DiagnosticSeverity Min(DiagnosticSeverity one, DiagnosticSeverity other) => one < other ? one : other;

    internal static string Text(SensitiveClass value) => value switch
    {
        SensitiveClass.Personal => "personal data",
        SensitiveClass.Government => "government id",
        SensitiveClass.Account => "account name",
        SensitiveClass.Network => "network address",
        _ => value.ToString().ToLowerInvariant(),
    };
}

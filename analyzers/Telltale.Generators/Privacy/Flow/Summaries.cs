using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>
/// What methods in source do with values, as far as a glance inside shows: what they give back, which parameters they hand to a sink. Each method is looked into
/// once, and only when its text says that it could matter.
/// </summary>
internal sealed class Summaries(LeakFlow flow)
{
    /// <summary>Bodies longer than this are left alone: about 2,000 nodes.</summary>
    private const int MaxLength = 12_000;

    /// <summary>What is longer than this and gives a text back rarely gives back what it was given or holds.</summary>
    private const int MaxReturning = 4_000;

    private readonly ReturnHints _hints = new(flow);
    private readonly ConcurrentDictionary<IMethodSymbol, Verdict> _returns = new(SymbolEqualityComparer.Default);
    private readonly HandingHints _handing = new(flow, MaxLength);
    private readonly ConcurrentDictionary<IMethodSymbol, HandedParameters> _sinks = new(SymbolEqualityComparer.Default);

    /// <summary>What the method gives back.</summary>
    /// <param name="isGiven">Whether what it is given is sensitive: what it does with that matters, whatever its words are.</param>
    internal Verdict ReturnOf(IMethodSymbol method, int hops, Func<bool> isGiven, CancellationToken cancellation)
    {
        IMethodSymbol definition = (method.PartialImplementationPart ?? method).OriginalDefinition;
        if (_returns.TryGetValue(definition, out Verdict known))
        {
            return known;
        }

        if (!IsWorthwhile(definition) || !(_hints.Has(definition, cancellation) || isGiven()))
        {
            return Verdict.Unknown;
        }

        // While it is looked into it is unknown: recursion ends here.
        if (!_returns.TryAdd(definition, Verdict.Unknown))
        {
            return Verdict.Unknown;
        }

        Verdict found = Summarise(definition, hops, cancellation);
        _returns[definition] = found;
        return found;
    }

    /// <summary>Whether the method may hand a parameter to a sink: cheap, and wrong only in saying yes.</summary>
    internal bool MayHandOn(IMethodSymbol method, CancellationToken cancellation) =>
        !method.Parameters.IsEmpty && _handing.Has((method.PartialImplementationPart ?? method).OriginalDefinition, cancellation);

    /// <summary>To which sinks the method hands its parameters as they are: the kind by parameter, or null.</summary>
    internal SinkKind? SinkOf(IMethodSymbol method, int ordinal, CancellationToken cancellation)
    {
        IMethodSymbol definition = (method.PartialImplementationPart ?? method).OriginalDefinition;
        if (!_sinks.TryGetValue(definition, out HandedParameters known))
        {
            known = Handed(definition, cancellation);
            _sinks[definition] = known;
        }

        return known.Of(ordinal);
    }

    // A virtual method may be another one, and what says nothing of its value cannot be summarised.
    private bool IsWorthwhile(IMethodSymbol method) =>
        !method.ReturnsVoid && !method.IsAbstract && !method.IsExtern && IsHere(method)
        && (!method.IsVirtual || method.ContainingType.IsSealed || method.MethodKind == MethodKind.PropertyGet);

    // What another project of the solution declares has source as well, but not in this compilation.
    private bool IsHere(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences is [var declaration] && flow.Compilation.ContainsSyntaxTree(declaration.SyntaxTree);

    private Verdict Summarise(IMethodSymbol method, int hops, CancellationToken cancellation)
    {
        int most = flow.OptionsOf(method.DeclaringSyntaxReferences[0].SyntaxTree).IsDeep ? MaxLength : MaxReturning;
        if (method.DeclaringSyntaxReferences[0].Span.Length > most || Body(method, cancellation) is not { } body || IsIterator(body))
        {
            return Verdict.Unknown;
        }

        Walk walk = new(flow, flow.OptionsOf(body.Syntax.SyntaxTree), cancellation, method, hops);
        Verdict found = Verdict.Unknown;
        bool isFirst = true;
        foreach (IOperation value in Results(body))
        {
            Verdict next = walk.Of(value, Rendering.Text);
            found = isFirst ? next : found.Or(next);
            isFirst = false;
        }

        return found;
    }

    private HandedParameters Handed(IMethodSymbol method, CancellationToken cancellation)
    {
        if (!MayHandOn(method, cancellation) || Body(method, cancellation) is not { } body)
        {
            return default;
        }

        LeakOptions options = flow.OptionsOf(body.Syntax.SyntaxTree);
        Walk walk = new(flow, options, cancellation, method, 1);
        HandedParameters handed = default;
        foreach (IOperation operation in body.Descendants())
        {
            cancellation.ThrowIfCancellationRequested();
            if (operation is not (IInvocationOperation or IObjectCreationOperation or ISimpleAssignmentOperation)
                || (options.LogSinks.IsEmpty && !flow.Sinks.MayBe(operation))
                || flow.Sinks.Read(operation, options) is not { } call)
            {
                continue;
            }

            foreach (SinkValue value in call.Values)
            {
                if (value.Role != SinkRole.Key
                    && walk.Of(value.Value, value.IsDestructured ? Rendering.Members : Rendering.Text).Parameters is not 0 and var parameters
                    && !DevelopmentOnly.Is(operation))
                {
                    handed = handed.With(call.Kind, parameters);
                }
            }
        }

        // What the method itself is told of is not for its callers to hear.
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (flow.Sources.Of(parameter, parameter.Type, options) is not null)
            {
                handed = handed.Without(parameter.Ordinal);
            }
        }

        return handed;
    }

    private IOperation? Body(IMethodSymbol method, CancellationToken cancellation)
    {
        SyntaxNode syntax = method.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        SyntaxNode? body = syntax switch
        {
            BaseMethodDeclarationSyntax declaration => (SyntaxNode?)declaration.Body ?? declaration.ExpressionBody,
            AccessorDeclarationSyntax accessor => (SyntaxNode?)accessor.Body ?? accessor.ExpressionBody,
            ArrowExpressionClauseSyntax arrow => arrow,
            PropertyDeclarationSyntax property => property.ExpressionBody,
            LocalFunctionStatementSyntax local => (SyntaxNode?)local.Body ?? local.ExpressionBody,
            _ => null,
        };
        if (body is null || body.Span.Length > MaxLength)
        {
            return null;
        }

        // The driver keeps one model for each tree and shares what it has bound: this binds a body that it would bind anyway, once.
#pragma warning disable RS1030
        SemanticModel model = flow.Compilation.GetSemanticModel(syntax.SyntaxTree);
#pragma warning restore RS1030
        return model.GetOperation(body, cancellation) ?? model.GetOperation(syntax, cancellation);
    }

    private static bool IsIterator(IOperation body) => body.Syntax.DescendantNodes().Any(static n => n is YieldStatementSyntax);

    private static IEnumerable<IOperation> Results(IOperation body)
    {
        foreach (IReturnOperation result in body.DescendantsAndSelf().OfType<IReturnOperation>())
        {
            if (result.ReturnedValue is { } value && !IsOfFunction(result, body))
            {
                yield return value;
            }
        }
    }

    private static bool IsOfFunction(IOperation operation, IOperation body)
    {
        for (IOperation? parent = operation.Parent; parent is not null && parent != body; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return true;
            }
        }

        return false;
    }
}

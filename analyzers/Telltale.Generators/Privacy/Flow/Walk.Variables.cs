using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Where the walk comes to locals and parameters: it goes on at their writes.</summary>
internal sealed partial class Walk
{
    private Verdict Variable(ISymbol symbol, IOperation use, Rendering rendering)
    {
        ITypeSymbol? type = use.Type;
        if (!_open.Add((symbol, use.Syntax)))
        {
            return Verdict.Clean;
        }

        try
        {
            IReadOnlyList<Write> writes = Reaching(symbol, use, out bool isSure);
            Verdict found = isSure ? Verdict.Clean : symbol is ILocalSymbol && writes.Count > 0 ? Verdict.Clean : Initial(symbol, use, rendering);
            foreach (Write write in writes)
            {
                found = found.Or(Of(write, symbol, rendering));
            }

            if (found.IsKnown)
            {
                return found.IsSensitive && IsSaidToBeLittle(symbol, writes) ? Verdict.Clean : found;
            }

            return Named(symbol, type, use) is { IsKnown: true } named ? named : Whole(use, rendering);
        }
        finally
        {
            _open.Remove((symbol, use.Syntax));
        }
    }

    private IReadOnlyList<Write> Reaching(ISymbol symbol, IOperation use, out bool isSure)
    {
        // Most are written once, where they are declared.
        if (!_flow.IsWrittenAround(use, symbol.Name))
        {
            if (symbol is IParameterSymbol)
            {
                isSure = false;
                return [];
            }

            if (symbol.DeclaringSyntaxReferences is [var declaration]
                && declaration.GetSyntax(_cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } value } declarator
                && use.SemanticModel?.GetOperation(value, _cancellation) is { } initial)
            {
                isSure = true;
                return [new Write(WriteKind.Value, initial, declarator)];
            }
        }

        return _flow.WritesAround(use).Reaching(symbol, use.Syntax, out isSure);
    }

    // truncatedSecret = secret[..10]: whoever wrote it made less of it. That it is called so is not enough.
    private static bool IsSaidToBeLittle(ISymbol symbol, IReadOnlyList<Write> writes) =>
        symbol is ILocalSymbol && Sanitisers.IsRemainder(symbol.Name)
        && writes.All(static write => write.Kind == WriteKind.Value
            && SinkArguments.Unwrapped(write.Value) is not (ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation { Type.SpecialType: SpecialType.System_String }));

    private Verdict Parameter(IParameterReferenceOperation reference, Rendering rendering)
    {
        if (_summarised is not null && SymbolEqualityComparer.Default.Equals(reference.Parameter.ContainingSymbol, _summarised))
        {
            IReadOnlyList<Write> writes = Reaching(reference.Parameter, reference, out bool isSure);
            Verdict passed = isSure ? Verdict.Clean : Verdict.Parameter(reference.Parameter.Ordinal);
            foreach (Write write in writes)
            {
                passed = passed.Or(Of(write, reference.Parameter, rendering));
            }

            return passed;
        }

        return Variable(reference.Parameter, reference, rendering);
    }

    // What a parameter holds before anything is assigned to it.
    private Verdict Initial(ISymbol symbol, IOperation use, Rendering rendering)
    {
        if (symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } function } parameter)
        {
            Verdict given = OfElements(function, parameter, use, rendering);
            return given.IsKnown ? given : Named(symbol, use.Type, use);
        }

        return Named(symbol, use.Type, use);
    }

    private Verdict Named(ISymbol symbol, ITypeSymbol? type, IOperation use) =>
        _flow.Sources.IsKnownClean(symbol, _options) ? Verdict.Clean
            : _flow.Sources.Of(symbol, type, _options) is { } evidence ? Verdict.Sensitive(evidence, use)
            : Verdict.Unknown;

    private Verdict Of(Write write, ISymbol symbol, Rendering rendering)
    {
        switch (write.Kind)
        {
            case WriteKind.Clean:
                return Verdict.Clean;
            case WriteKind.Part:
                Verdict part = write.Member is { } member && _flow.Sources.Of(member, ValueTypeOf(member), _options) is { } evidence
                    ? Verdict.Sensitive(evidence, write.Value)
                    : PartOf(write.Value, write.Member, write.Index, rendering);
                return part;
            case WriteKind.Out:
                return OutOf(write.Value, rendering);
            case WriteKind.Added when write.Member is { } assigned && _flow.Sources.Of(assigned, ValueTypeOf(assigned), _options) is not null:
                // A member that is sensitive by itself is seen when the object is rendered.
                return Verdict.Unknown;
            default:
                return Of(write.Value, rendering);
        }
    }

    // headers.TryGetValue("Authorization", out var value)
    private Verdict OutOf(IOperation call, Rendering rendering)
    {
        if (_flow.Sources.Of(call, _options) is { } evidence)
        {
            return Verdict.Sensitive(evidence, call);
        }

        return call is IInvocationOperation { TargetMethod.Name: "TryGetValue" or "TryPeek" or "TryDequeue" or "TryPop" or "TryRemove" or "TryTake", Instance: { } instance }
            ? Of(Instance(instance), rendering)
            : Verdict.Unknown;
    }

    // emails.ForEach(e => …), users.Select(u => …): the parameter is an element of what the function is given to.
    private Verdict OfElements(IMethodSymbol function, IParameterSymbol parameter, IOperation use, Rendering rendering)
    {
        IOperation? lambda = use;
        while (lambda is not null && !(lambda is IAnonymousFunctionOperation f && SymbolEqualityComparer.Default.Equals(f.Symbol, function)))
        {
            lambda = lambda.Parent;
        }

        for (IOperation? parent = lambda?.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IInvocationOperation call)
            {
                return Writes.Receiver(call) is { Type: { } type } receiver && receiver.Syntax != lambda!.Syntax && HasElements(type, parameter.Type)
                    ? Of(Instance(receiver), rendering)
                    : Verdict.Unknown;
            }

            if (parent is not (IArgumentOperation or IDelegateCreationOperation or IConversionOperation))
            {
                return Verdict.Unknown;
            }
        }

        return Verdict.Unknown;
    }

    private static bool HasElements(ITypeSymbol sequence, ITypeSymbol element) =>
        Propagators.IsSequence(sequence) && SymbolEqualityComparer.Default.Equals(ValueShapes.Element(sequence), element);
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>
/// Walks backwards from a value that goes to a sink, to where it comes from. On demand, without a control flow graph, within bounds: what is too deep or
/// too big is unknown, never guessed.
/// </summary>
internal sealed partial class Walk
{

    private readonly LeakFlow _flow;
    private readonly LeakOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly IMethodSymbol? _summarised;
    private readonly int _hops;
    private readonly HashSet<(ISymbol Symbol, SyntaxNode Use)> _open = [];
    private readonly int _maxHops;
    private int _left;

    internal Walk(LeakFlow flow, LeakOptions options, CancellationToken cancellation)
        : this(flow, options, cancellation, null, 0)
    {
    }

    /// <summary>A walk that summarises a method: what its parameters hold is for its callers to say.</summary>
    internal Walk(LeakFlow flow, LeakOptions options, CancellationToken cancellation, IMethodSymbol? summarised, int hops)
    {
        _flow = flow;
        _options = options;
        _cancellation = cancellation;
        _summarised = summarised;
        _hops = hops;
        _maxHops = options.IsDeep ? 4 : 2;
        _left = options.IsDeep ? 5_000 : 600;
    }

    /// <summary>What is known of the value.</summary>
    /// <param name="value">An expression.</param>
    /// <param name="rendering">What becomes of it, if it is an object.</param>
    internal Verdict Of(IOperation? value, Rendering rendering)
    {
        if (value is null || --_left < 0)
        {
            return Verdict.Unknown;
        }

        _cancellation.ThrowIfCancellationRequested();
        if (value.ConstantValue.HasValue)
        {
            return Constant(value);
        }

        return IsHarmless(value.Type) ? Verdict.Clean : Expression(value, rendering);
    }

    private Verdict Expression(IOperation value, Rendering rendering) => value switch
    {
        IConversionOperation conversion => Converted(conversion, rendering),
        IParenthesizedOperation parenthesized => Of(parenthesized.Operand, rendering),
        IAwaitOperation awaited => Of(awaited.Operation, rendering),
        IConditionalAccessOperation access => Of(access.WhenNotNull, rendering),
        IConditionalAccessInstanceOperation instance => Of(ReceiverOf(instance), rendering),
        ICoalesceOperation coalesce => Of(coalesce.Value, rendering).Or(Of(coalesce.WhenNull, rendering)),
        IConditionalOperation conditional => Of(conditional.WhenTrue, rendering).Or(Of(conditional.WhenFalse, rendering)),
        ISwitchExpressionOperation @switch => All(@switch.Arms.Select(static arm => arm.Value), rendering),
        IInterpolatedStringOperation interpolated => Parts(interpolated),
        IInterpolatedStringHandlerCreationOperation handler => Of(handler.Content, Rendering.Text),
        IInterpolatedStringAdditionOperation addition => Of(addition.Left, Rendering.Text).Or(Of(addition.Right, Rendering.Text)),
        IBinaryOperation binary => Binary(binary),
        IUnaryOperation unary => Of(unary.Operand, rendering),
        ISimpleAssignmentOperation assignment => Of(assignment.Value, rendering),
        ICoalesceAssignmentOperation assignment => Of(assignment.Target, rendering).Or(Of(assignment.Value, rendering)),
        IArrayCreationOperation array => array.Initializer is { } elements ? All(elements.ElementValues, rendering) : Verdict.Clean,
        ICollectionExpressionOperation collection => All(collection.Elements, rendering),
        ISpreadOperation spread => Of(spread.Operand, rendering),
        ITupleOperation tuple => All(tuple.Elements, rendering),
        IAnonymousObjectCreationOperation anonymous => All(anonymous.Initializers.Select(Assigned), rendering),
        IObjectCreationOperation creation => Created(creation, rendering),
        IWithOperation with => Of(with.Operand, rendering),
        IInvocationOperation call => Called(call, rendering),
        IPropertyReferenceOperation property => Property(property, rendering),
        IFieldReferenceOperation field => Field(field, rendering),
        IImplicitIndexerReferenceOperation index => Sanitisers.KeepsLittle(index.Argument) ? Verdict.Clean : Of(index.Instance, rendering),
        IArrayElementReferenceOperation element => ArrayElement(element, rendering),
        ILocalReferenceOperation local => Variable(local.Local, local, rendering),
        IParameterReferenceOperation parameter => Parameter(parameter, rendering),
        IInstanceReferenceOperation self => Whole(self, rendering),
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation function } => Returned(function, rendering),
        IAnonymousFunctionOperation function => Returned(function, rendering),
        ITranslatedQueryOperation query => Of(query.Operation, rendering),
        ITypeOfOperation or INameOfOperation or ISizeOfOperation or IIsTypeOperation or IIsPatternOperation or IDefaultValueOperation
            or IThrowOperation or IMethodReferenceOperation or IDelegateCreationOperation or IIncrementOrDecrementOperation => Verdict.Clean,
        _ => Verdict.Unknown,
    };

    /// <summary>Types whose values are never sensitive by themselves.</summary>
    internal static bool IsHarmless(ITypeSymbol? type) => type switch
    {
        null => false,
        { SpecialType: SpecialType.System_String or SpecialType.System_Object } => false,
        { SpecialType: SpecialType.System_Boolean or SpecialType.System_Void } => true,
        { TypeKind: TypeKind.Enum } => true,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => IsHarmless(nullable.TypeArguments[0]),
        INamedTypeSymbol { Name: "Guid" or "Type" or "CancellationToken" or "TimeSpan", ContainingNamespace.Name: "System" or "Threading" } => true,
        _ => type.IsOrDerivesFrom(KnownTypes.Exception),
    };

    private Verdict Constant(IOperation value) =>
        value.ConstantValue.Value is string && _flow.Sources.Of(value, _options) is { } secret ? Verdict.Sensitive(secret, value) : Verdict.Clean;

    private Verdict All(IEnumerable<IOperation> values, Rendering rendering)
    {
        Verdict found = Verdict.Clean;
        foreach (IOperation value in values)
        {
            found = found.Or(Of(value, rendering));
        }

        return found;
    }

    private Verdict Converted(IConversionOperation conversion, Rendering rendering)
    {
        if (conversion.OperatorMethod is { } method && Sanitisers.IsSanitiser(method))
        {
            return Verdict.Clean;
        }

        return Of(conversion.Operand, rendering);
    }

    private Verdict Parts(IInterpolatedStringOperation interpolated)
    {
        Verdict found = Verdict.Clean;
        foreach (IInterpolatedStringContentOperation part in interpolated.Parts)
        {
            found = found.Or(part switch
            {
                IInterpolationOperation hole => Of(hole.Expression, Rendering.Text),
                IInterpolatedStringTextOperation text => Of(text.Text, Rendering.Text),
                IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation append } =>
                    append.Arguments.Length > 0 ? Of(append.Arguments[0].Value, Rendering.Text) : Verdict.Clean,
                _ => Verdict.Unknown,
            });
        }

        return found;
    }

    private Verdict Binary(IBinaryOperation binary) => binary.OperatorKind switch
    {
        BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide =>
            Of(binary.LeftOperand, Rendering.Text).Or(Of(binary.RightOperand, Rendering.Text)),
        _ => Verdict.Clean,
    };

    // new { user.Email } is created with Email = user.Email.
    private static IOperation Assigned(IOperation initializer) => initializer is ISimpleAssignmentOperation assignment ? assignment.Value : initializer;

    /// <summary>What <c>?.</c> is applied to.</summary>
    internal static IOperation? ReceiverOf(IConditionalAccessInstanceOperation instance)
    {
        for (IOperation? parent = instance.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull.Syntax.Span.Contains(instance.Syntax.Span))
            {
                return access.Operation;
            }
        }

        return null;
    }
}

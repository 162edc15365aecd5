using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Where writes are patterns and deconstructions: each local is a part of what is matched.</summary>
internal sealed partial class Writes
{
    private void Deconstruct(IOperation target, IOperation value, SyntaxNode at)
    {
        switch (target)
        {
            case IDeclarationExpressionOperation declaration:
                Deconstruct(declaration.Expression, value, at);
                break;
            case IConversionOperation conversion:
                Deconstruct(conversion.Operand, value, at);
                break;
            case ITupleOperation tuple:
                for (int i = 0; i < tuple.Elements.Length; i++)
                {
                    IOperation element = tuple.Elements[i];
                    if (element is ITupleOperation or IDeclarationExpressionOperation { Expression: ITupleOperation })
                    {
                        Deconstruct(element, Literal(value, i) ?? value, at);
                    }
                    else if (Symbol(element) is { } symbol)
                    {
                        Keep(symbol, Literal(value, i) is { } part
                            ? new Write(WriteKind.Value, part, at)
                            : new Write(WriteKind.Part, value, at) { Index = i });
                    }
                }

                break;
        }
    }

    private static IOperation? Literal(IOperation value, int index) => value switch
    {
        ITupleOperation tuple when index < tuple.Elements.Length => tuple.Elements[index],
        IConversionOperation conversion => Literal(conversion.Operand, index),
        _ => null,
    };

    private void Match(IPatternOperation? pattern, IOperation value, ISymbol? member)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation declaration:
                Bind(declaration.DeclaredSymbol, value, member, declaration.Syntax);
                break;
            case IRecursivePatternOperation recursive:
                Bind(recursive.DeclaredSymbol, value, member, recursive.Syntax);
                foreach (IPropertySubpatternOperation property in recursive.PropertySubpatterns)
                {
                    Match(property.Pattern, value, (property.Member as IMemberReferenceOperation)?.Member);
                }

                for (int i = 0; i < recursive.DeconstructionSubpatterns.Length; i++)
                {
                    if (recursive.DeconstructionSubpatterns[i] is IDeclarationPatternOperation { DeclaredSymbol: { } symbol } part)
                    {
                        Keep(symbol, new Write(WriteKind.Part, value, part.Syntax) { Index = i });
                    }
                }

                break;
            case IBinaryPatternOperation binary:
                Match(binary.LeftPattern, value, member);
                Match(binary.RightPattern, value, member);
                break;
            case INegatedPatternOperation negated:
                Match(negated.Pattern, value, member);
                break;
            case IListPatternOperation list:
                Bind(list.DeclaredSymbol, value, member, list.Syntax);
                foreach (IPatternOperation element in list.Patterns)
                {
                    Match(element is ISlicePatternOperation slice ? slice.Pattern : element, value, member);
                }

                break;
        }
    }

    private void Bind(ISymbol? symbol, IOperation value, ISymbol? member, SyntaxNode at)
    {
        if (symbol is not null)
        {
            Keep(symbol, member is null
                ? new Write(WriteKind.Value, value, at)
                : new Write(WriteKind.Part, value, at) { Member = member });
        }
    }
}

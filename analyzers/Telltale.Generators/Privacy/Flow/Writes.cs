using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>All writes to the locals and parameters of one body, found in one pass over it.</summary>
internal sealed partial class Writes
{
    private static readonly IReadOnlyList<Write> s_none = [];

    private readonly Dictionary<ISymbol, List<Write>> _bySymbol = new(SymbolEqualityComparer.Default);
    private readonly List<IInvocationOperation> _sanitised = [];

    private Writes()
    {
    }

    /// <summary>The calls of the body that make something harmless of a value.</summary>
    internal IReadOnlyList<IInvocationOperation> Sanitised => _sanitised;

    internal static Writes In(IOperation root)
    {
        Writes writes = new();
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            writes.Look(operation);
        }

        return writes;
    }

    /// <summary>The writes whose values the local can have where it is used: the last one that is sure to have happened, and those since.</summary>
    internal IReadOnlyList<Write> Reaching(ISymbol symbol, SyntaxNode use, out bool isSure)
    {
        isSure = false;
        if (!_bySymbol.TryGetValue(symbol, out List<Write>? all))
        {
            return s_none;
        }

        int last = -1;
        for (int i = 0; i < all.Count; i++)
        {
            if (all[i].Kind != WriteKind.Added && all[i].At.SpanStart < use.SpanStart && IsSureBefore(all[i].At, use))
            {
                last = i;
            }
        }

        isSure = last >= 0;
        List<Write> reaching = [];
        for (int i = 0; i < all.Count; i++)
        {
            if (i == last || (all[i].At.SpanStart < use.SpanStart ? i > last : SharesLoop(all[i].At, use)))
            {
                reaching.Add(all[i]);
            }
        }

        return reaching;
    }

    // The block that the write is a statement of is one that the use stands in.
    private static bool IsSureBefore(SyntaxNode write, SyntaxNode use)
    {
        SyntaxNode child = write;
        for (SyntaxNode? node = write.Parent; node is not null; child = node, node = node.Parent)
        {
            switch (node)
            {
                case BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax or ForEachStatementSyntax or ForEachVariableStatementSyntax
                    or UsingStatementSyntax or ForStatementSyntax or AnonymousFunctionExpressionSyntax or SwitchExpressionArmSyntax or CatchClauseSyntax:
                    return node.Span.Contains(use.Span);

                // A pattern's local is there where the condition holds; so is an out argument's.
                case IfStatementSyntax statement when child == statement.Condition:
                    return node.Parent?.Span.Contains(use.Span) == true;
                case WhileStatementSyntax or IfStatementSyntax:
                    return node.Span.Contains(use.Span);
                case ConditionalExpressionSyntax or BinaryExpressionSyntax when child.Span.Contains(use.Span):
                    return true;
            }
        }

        return false;
    }

    private static bool SharesLoop(SyntaxNode write, SyntaxNode use)
    {
        for (SyntaxNode? node = use.Parent; node is not null and not (MemberDeclarationSyntax or LocalFunctionStatementSyntax); node = node.Parent)
        {
            if (node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax && node.Span.Contains(write.Span))
            {
                return true;
            }
        }

        return false;
    }

    private void Look(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation { Initializer.Value: { } value } declarator:
                Add(declarator.Symbol, WriteKind.Value, value, declarator.Syntax);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                Deconstruct(deconstruction.Target, deconstruction.Value, deconstruction.Syntax);
                break;
            case ICompoundAssignmentOperation compound:
                Assign(compound.Target, WriteKind.Added, compound.Value, compound.Syntax);
                break;
            case ICoalesceAssignmentOperation coalesce:
                Assign(coalesce.Target, WriteKind.Added, coalesce.Value, coalesce.Syntax);
                break;
            case ISimpleAssignmentOperation assignment:
                Assign(assignment.Target, WriteKind.Value, assignment.Value, assignment.Syntax);
                break;
            case IForEachLoopOperation loop:
                Each(loop);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref, Parent: { } call } argument:
                Assign(argument.Value, WriteKind.Out, call, argument.Syntax);
                break;
            case IIsPatternOperation pattern:
                Match(pattern.Pattern, pattern.Value, null);
                break;
            case ISwitchExpressionOperation @switch:
                foreach (ISwitchExpressionArmOperation arm in @switch.Arms)
                {
                    Match(arm.Pattern, @switch.Value, null);
                }

                break;
            case ISwitchOperation @switch:
                foreach (IPatternCaseClauseOperation clause in @switch.Cases.SelectMany(static c => c.Clauses).OfType<IPatternCaseClauseOperation>())
                {
                    Match(clause.Pattern, @switch.Value, null);
                }

                break;
            case ICatchClauseOperation { ExceptionDeclarationOrExpression: { } caught }:
                Assign(caught, WriteKind.Clean, caught, caught.Syntax);
                break;
            case IInvocationOperation call:
                Call(call);
                break;
        }
    }

    // Into what the call's receiver holds: builders and collections.
    private void Call(IInvocationOperation call)
    {
        if (Sanitisers.IsSanitiser(call.TargetMethod))
        {
            _sanitised.Add(call);
        }

        IOperation? receiver = Receiver(call);
        if (receiver is null || !Propagators.PutsIn(call.TargetMethod))
        {
            return;
        }

        // sb.Append(a).Append(b): all into what the chain begins with.
        while (receiver is IInvocationOperation inner && Propagators.PutsIn(inner.TargetMethod) && Receiver(inner) is { } before)
        {
            receiver = before;
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Value != receiver)
            {
                Assign(receiver, WriteKind.Added, argument.Value, call.Syntax);
            }
        }
    }

    internal static IOperation? Receiver(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null);

    private void Each(IForEachLoopOperation loop)
    {
        switch (loop.LoopControlVariable)
        {
            case IVariableDeclaratorOperation declarator:
                Add(declarator.Symbol, WriteKind.Element, loop.Collection, declarator.Syntax);
                break;
            case { } target:
                Deconstruct(target, loop.Collection, target.Syntax);
                break;
        }
    }

    private void Assign(IOperation target, WriteKind kind, IOperation value, SyntaxNode at)
    {
        if (Symbol(target) is { } symbol)
        {
            Add(symbol, kind, value, at);
        }
        else if (target is IPropertyReferenceOperation or IArrayElementReferenceOperation or IFieldReferenceOperation
            && Holder(target) is { } holder && Symbol(holder) is { } owner)
        {
            // x["key"] = value, x.Member = value: in what the local holds.
            Keep(owner, new Write(WriteKind.Added, value, at) { Member = (target as IMemberReferenceOperation)?.Member });
        }
    }

    private static IOperation? Holder(IOperation target) => target switch
    {
        IMemberReferenceOperation { Instance: { } instance } => instance,
        IArrayElementReferenceOperation { ArrayReference: { } array } => array,
        _ => null,
    };

    private static ISymbol? Symbol(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IVariableDeclaratorOperation declarator => declarator.Symbol,
        IVariableDeclarationOperation { Declarators: [{ } only] } => only.Symbol,
        IDeclarationExpressionOperation declaration => Symbol(declaration.Expression),
        IConversionOperation conversion => Symbol(conversion.Operand),
        _ => null,
    };

    private void Add(ISymbol symbol, WriteKind kind, IOperation value, SyntaxNode at) => Keep(symbol, new Write(kind, value, at));

    private void Keep(ISymbol symbol, Write write)
    {
        if (!_bySymbol.TryGetValue(symbol, out List<Write>? writes))
        {
            _bySymbol.Add(symbol, writes = []);
        }

        // In the order of the text: operations of one body come nearly so.
        int index = writes.Count;
        while (index > 0 && writes[index - 1].At.SpanStart > write.At.SpanStart)
        {
            index--;
        }

        writes.Insert(index, write);
    }
}

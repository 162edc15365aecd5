using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>
/// Walks from where an activity is started to every end of the method. Ways through a catch count, exceptions that nothing catches do not:
/// they would make a case of every call.
/// </summary>
internal sealed class ActivityPaths
{
    private readonly ControlFlowGraph _graph;
    private readonly ILocalSymbol _local;
    private readonly SyntaxNode _start;
    private readonly HashSet<SyntaxNode> _stops;
    private readonly HashSet<int> _seen = [];

    private ActivityPaths(ControlFlowGraph graph, IOperation start, IEnumerable<IOperation> stops, ILocalSymbol local)
    {
        _graph = graph;
        _local = local;
        _start = start.Syntax;
        _stops = [.. stops.Select(static stop => stop.Syntax)];
    }

    /// <summary>Whether there is a path from the start to an end, or to the start again, that meets none of the stops.</summary>
    internal static bool Miss(ControlFlowGraph graph, IOperation start, IEnumerable<IOperation> stops, ILocalSymbol local)
    {
        ActivityPaths paths = new(graph, start, stops, local);
        return graph.Blocks.FirstOrDefault(block => paths.Operations(block).Any(paths.Contains)) is { } first
            && paths.Leaves(first, isFirst: true);
    }

    private bool Leaves(BasicBlock block, bool isFirst)
    {
        if (!isFirst)
        {
            if (!_seen.Add(block.Ordinal))
            {
                return false;
            }

            if (block.Kind == BasicBlockKind.Exit || Operations(block).Any(Contains))
            {
                return true;
            }
        }

        IOperation[] operations = [.. Operations(block)];
        int after = isFirst ? Array.FindIndex(operations, Contains) + 1 : 0;
        int stop = Array.FindIndex(operations, after, IsStop);
        bool mayThrow = (stop < 0 ? operations.Length : stop) > after;
        return (mayThrow && Handlers(block).Any(handler => Leaves(handler, isFirst: false)))
            || (stop < 0 && (Follows(block.FallThroughSuccessor, block) || Follows(block.ConditionalSuccessor, block)));
    }

    private bool Follows(ControlFlowBranch? branch, BasicBlock from)
    {
        if (branch is null || (IsNullWhen(from) is { } isNull && isNull == branch.IsConditionalSuccessor))
        {
            return false;
        }

        return branch.Semantics switch
        {
            ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow => !Handlers(from).Any(),
            _ => branch.Destination is { } next && Leaves(next, isFirst: false),
        };
    }

    // There is nothing to stop where the activity is null. True: it is null on the conditional branch, false: on the other.
    private bool? IsNullWhen(BasicBlock block)
    {
        bool? isNull = block.BranchValue switch
        {
            IIsNullOperation { Operand: var operand } => IsLocal(operand) ? true : null,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equal => Compares(equal) ? true : null,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } unequal => Compares(unequal) ? false : null,
            IIsPatternOperation { Value: var value, Pattern: var pattern } when IsLocal(value) => pattern switch
            {
                IConstantPatternOperation => true,
                INegatedPatternOperation { Pattern: IConstantPatternOperation } => false,
                IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns.IsEmpty: true } => false,
                _ => null,
            },
            _ => null,
        };
        return block.ConditionKind == ControlFlowConditionKind.WhenFalse ? !isNull : isNull;
    }

    private bool Compares(IBinaryOperation comparison) =>
        (IsLocal(comparison.LeftOperand) && IsNull(comparison.RightOperand)) || (IsLocal(comparison.RightOperand) && IsNull(comparison.LeftOperand));

    private static bool IsNull(IOperation value) => SinkArguments.Unwrapped(value).ConstantValue is { HasValue: true, Value: null };

    // activity?.Stop() asks a copy of it.
    private bool IsLocal(IOperation value) => SinkArguments.Unwrapped(value) switch
    {
        ILocalReferenceOperation { Local: var local } => SymbolEqualityComparer.Default.Equals(local, _local),
        IFlowCaptureReferenceOperation { Syntax: var syntax } => syntax.ToString() == _local.Name,
        _ => false,
    };

    private IEnumerable<BasicBlock> Handlers(BasicBlock block)
    {
        for (ControlFlowRegion? region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            if (region is { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { Kind: ControlFlowRegionKind.TryAndCatch } around })
            {
                foreach (ControlFlowRegion handler in around.NestedRegions.Skip(1))
                {
                    yield return _graph.Blocks[handler.FirstBlockOrdinal];
                }
            }
        }
    }

    private IEnumerable<IOperation> Operations(BasicBlock block) =>
        block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations;

    private bool Contains(IOperation operation) => operation.DescendantsAndSelf().Any(part => part is IInvocationOperation && part.Syntax == _start);

    private bool IsStop(IOperation operation) => operation.DescendantsAndSelf().Any(part => part is IInvocationOperation && _stops.Contains(part.Syntax));
}

using Microsoft.CodeAnalysis;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Declares that a value is not sensitive although its name says so. Last, as it stops nothing.</summary>
internal sealed class MarkNotSensitive : ILeakFix
{
    /// <inheritdoc/>
    public string Title => ClassifyFixer.Except;

    /// <inheritdoc/>
    public bool IsForAll => false;

    /// <inheritdoc/>
    public LeakEdit? Fix(LeakCall call) =>
        call.Scene.HasTelltale
        && call.Leaks is [{ IsWhole: false } leak]
        && call.Scene.Model.GetSymbolInfo(leak.Where, call.Scene.Cancellation).Symbol is IPropertySymbol or IFieldSymbol or IParameterSymbol
        && call.Scene.Model.GetSymbolInfo(leak.Where, call.Scene.Cancellation).Symbol is { } symbol
        && call.Scene.Flow.Sources.Of(symbol, null, call.Scene.Options) is { Tier: Tier.Named or Tier.Gated }
        && Marking.Of(call.Scene, symbol.OriginalDefinition, KnownTypes.NotSensitive, null) is { } marks
            ? new([.. marks], 1)
            : null;
}

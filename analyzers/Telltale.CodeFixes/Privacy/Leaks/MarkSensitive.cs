using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>Declares what is sensitive where that redacts it: parameters of log methods that are generated, members of a partial record.</summary>
internal sealed class MarkSensitive : ILeakFix
{
    /// <inheritdoc/>
    public string Title => ClassifyFixer.Classify;

    /// <inheritdoc/>
    public bool IsForAll => false;

    /// <inheritdoc/>
    public LeakEdit? Fix(LeakCall call)
    {
        if (!call.Scene.HasTelltale)
        {
            return null;
        }

        List<(SyntaxTree, TextChange)> changes = [];
        foreach (Leak leak in call.Leaks)
        {
            (ISymbol Symbol, SensitiveClass Class)[] symbols =
                [.. Parameter(call, leak) is { } parameter ? [(parameter, leak.Class)] : Members(call, leak)];
            foreach ((ISymbol symbol, SensitiveClass kind) in symbols)
            {
                string? named = DataKinds.Of(kind) is var found and not DataKinds.Default ? found : null;
                if (Marking.Of(call.Scene, symbol, KnownTypes.Sensitive, named) is not { } marks)
                {
                    return null;
                }

                changes.AddRange(marks);
            }
        }

        return changes.Count > 0 ? new(changes, call.Leaks.Count) : null;
    }

    private static ISymbol? Parameter(LeakCall call, Leak leak) =>
        call.Sink is { TemplateValue: null, Call: IInvocationOperation { TargetMethod.IsPartialDefinition: true } invocation }
            ? invocation.Arguments
                .FirstOrDefault(argument => argument.Value.Syntax.Span.Contains(leak.Where.Span))?.Parameter?.OriginalDefinition
            : null;

    private static IEnumerable<(ISymbol, SensitiveClass)> Members(LeakCall call, Leak leak) =>
        leak.IsWhole && call.Scene.Model.GetTypeInfo(leak.Where).Type is INamedTypeSymbol { IsRecord: true } type
            ? call.Scene.Flow.Sources.MembersOf(type, call.Scene.Options)
                .Where(static member => member.Evidence.Tier is Tier.Named or Tier.Gated)
                .Select(static member => (member.Member, member.Evidence.Class))
            : [];
}

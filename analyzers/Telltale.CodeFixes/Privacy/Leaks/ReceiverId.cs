using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Telltale.Generators;

namespace Telltale.CodeFixes;

/// <summary>The id of the object that a sensitive value was read from.</summary>
/// <param name="Expression">What reads it.</param>
/// <param name="Name">What a placeholder for it is called: <c>UserId</c>.</param>
internal sealed record ReceiverId(string Expression, string Name)
{
    private static readonly string[] s_always = ["Id", "UserId", "PersonId", "CustomerId", "AccountId", "Guid", "Uuid", "Uid"];

    /// <summary>The nearest object's: of <c>order.Customer.Address.City</c> the address's, else the customer's, else the order's.</summary>
    internal static ReceiverId? Of(LeakScene scene, Leak leak)
    {
        ExpressionSyntax at = leak.Where;
        if (leak.IsWhole)
        {
            return TypeOf(scene, leak.Value) is { } whole && Member(scene, whole, at.SpanStart) is { } own
                ? new(
                    leak.Value is ThisExpressionSyntax ? own.Name : $"{leak.Value}{(CanBeNull(scene, leak.Value) ? "?" : "")}.{own.Name}",
                    Called(whole, own))
                : null;
        }

        while (scene.Model.GetSymbolInfo(at, scene.Cancellation).Symbol
            is IPropertySymbol { IsStatic: false, IsIndexer: false } or IFieldSymbol { IsStatic: false })
        {
            (ExpressionSyntax? receiver, int end) = at switch
            {
                MemberAccessExpressionSyntax access => (access.Expression, access.OperatorToken.SpanStart),
                MemberBindingExpressionSyntax binding => (Conditional(binding), binding.SpanStart),
                _ => (null, 0),
            };
            ITypeSymbol? type = receiver is not null ? TypeOf(scene, receiver) : scene.Model.GetSymbolInfo(at).Symbol!.ContainingType;
            if (type is not null && Member(scene, type, at.SpanStart) is { } id)
            {
                string before = receiver is null ? "" : scene.Text.ToString(TextSpan.FromBounds(leak.Value.SpanStart, end)) + ".";
                return new(before + id.Name, Called(type, id));
            }

            if (receiver is null)
            {
                return null;
            }

            at = receiver is PostfixUnaryExpressionSyntax sure ? sure.Operand : receiver;
        }

        return null;
    }

    private static ExpressionSyntax? Conditional(MemberBindingExpressionSyntax binding) =>
        binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>()
            .FirstOrDefault(access => access.WhenNotNull.SpanStart == binding.SpanStart)?.Expression;

    private static ISymbol? Member(LeakScene scene, ITypeSymbol type, int position)
    {
        ISymbol[] members =
        [
            .. scene.Model.LookupSymbols(position, type)
                .Where(member => member is IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: not null }
                        or IFieldSymbol { IsStatic: false }
                    && ValueOf(member) is { } value && IsPlain(value) && scene.Flow.Sources.Of(member, value, scene.Options) is null),
        ];
        return s_always.Take(1).Append(Bare(type) + "Id").Concat(s_always)
            .Select(name => members.FirstOrDefault(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(static member => member is not null);
    }

    // A number, a text, or what somebody made of one.
    private static bool IsPlain(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String
        || (type is { IsValueType: true, IsRefLikeType: false, TypeKind: not TypeKind.Enum, IsTupleType: false }
            && type.SpecialType != SpecialType.System_Boolean);

    private static ITypeSymbol? ValueOf(ISymbol member) => (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type;

    private static ITypeSymbol? TypeOf(LeakScene scene, ExpressionSyntax expression) => scene.Model.GetTypeInfo(expression, scene.Cancellation).Type;

    private static bool CanBeNull(LeakScene scene, ExpressionSyntax expression) =>
        scene.Model.GetTypeInfo(expression, scene.Cancellation) is { Nullability.FlowState: NullableFlowState.MaybeNull, Type.IsReferenceType: true };

    private static string Called(ITypeSymbol type, ISymbol id) =>
        id.Name.Length > 4 || id.Name.StartsWith("Uid", StringComparison.OrdinalIgnoreCase)
            ? char.ToUpperInvariant(id.Name[0]) + id.Name.Substring(1)
            : Bare(type) + "Id";

    private static string Bare(ITypeSymbol type) =>
        type is { TypeKind: TypeKind.Interface, Name: ['I', >= 'A' and <= 'Z', ..] } ? type.Name.Substring(1) : type.Name;
}

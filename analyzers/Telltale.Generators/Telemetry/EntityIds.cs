using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>Tells ids of what there is ever more of, orders and users, from ids of what somebody has set up.</summary>
internal static class EntityIds
{
    private static readonly HashSet<string> s_growing = new(StringComparer.Ordinal)
    {
        "order", "user", "customer", "account", "session", "request", "trace", "span", "correlation", "message", "transaction", "payment", "invoice",
        "cart", "basket", "item", "document", "conversation", "person", "member", "employee", "patient", "student", "contact", "buyer", "visitor",
        "guest", "subscriber", "booking", "reservation", "ticket", "shipment", "delivery", "claim", "file", "attachment", "comment", "post", "upload",
        "refund", "purchase", "aggregate", "connection", "run", "execution", "passenger", "device", "content",
    };

    /// <summary>Whether the value is the id of such a thing, by its name: <c>order.Id</c>, <c>orderId</c>.</summary>
    internal static bool Is(IOperation value) => value switch
    {
        IPropertyReferenceOperation { Property: { Name: "Id", ContainingType: var owner } property, Instance: var instance } =>
            IsKey(property.Type) && (EndsGrowing(Words.Of(owner.Name)) || EndsGrowing(Words.Of(instance?.Type?.Name ?? ""))),
        IPropertyReferenceOperation { Property: { Name: var name, Type: var type } } => IsGrowing(name, type),
        IFieldReferenceOperation { Field: { IsConst: false, Name: var name, Type: var type } } => IsGrowing(name, type),
        ILocalReferenceOperation { Local: { Name: var name, Type: var type } } => IsGrowing(name, type),
        IParameterReferenceOperation { Parameter: { Name: var name, Type: var type } } => IsGrowing(name, type),
        _ => false,
    };

    /// <summary>Whether an id of that name is one of few, whatever its type: <c>tenantId</c>.</summary>
    internal static bool IsBoundedName(string name) => Words.Of(name) is [.., var what, "id"] && !s_growing.Contains(what) && s_few.Contains(what);

    private static readonly HashSet<string> s_few = new(StringComparer.Ordinal)
    {
        "tenant", "client", "region", "zone", "node", "instance", "machine", "provider", "plan", "store", "shop", "service", "app", "application", "model",
        "partition", "shard", "queue", "topic", "group", "cluster", "host", "type", "schema", "organization", "organisation", "plugin", "module", "template",
    };

    private static bool IsGrowing(string name, ITypeSymbol type) =>
        name.Length > 2 && name.EndsWith("Id", StringComparison.OrdinalIgnoreCase) && IsKey(type)
        && Words.Of(name) is [.., var what, "id"] && s_growing.Contains(what);

    private static bool EndsGrowing(string[] words) =>
        ((IEnumerable<string>)words).Reverse().SkipWhile(static word => word is "entity" or "dto" or "model" or "record" or "state" or "data").FirstOrDefault() is { } last
        && s_growing.Contains(last);

    private static bool IsKey(ITypeSymbol type) =>
        type is { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_String or SpecialType.System_UInt64 }
        || type is { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None };
}

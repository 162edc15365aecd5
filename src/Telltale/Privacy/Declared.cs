using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Extensions.Compliance.Classification;

namespace Telltale;

/// <summary>
/// Reads at run time what attributes declare. Of what says nothing, null; of what is declared not to be sensitive,
/// <see cref="DataClassification.None"/>.
/// </summary>
internal static class Declared
{
    private const string Kept =
        "Only attributes are read, and only to redact more. Those of interfaces' members and of fields the generator keeps, those of "
        + "constructors the serializer's own generator.";

    private static readonly ConcurrentDictionary<Type, DataClassification?> s_types = new();

    internal static bool IsSensitive(DataClassification? classification) =>
        classification is { } found && found != DataClassification.None;

    /// <summary>What is declared of a member: by itself, else by what it overrides or implements.</summary>
    /// <param name="member">The property or field.</param>
    /// <param name="parameter">The constructor's parameter that gives it its value, as far as the serializer knows it.</param>
    internal static DataClassification? OfMember(ICustomAttributeProvider? member, ICustomAttributeProvider? parameter)
    {
        PropertyInfo? property = member as PropertyInfo;
        return DeclaredBy.Any([.. Own(member), .. Own(parameter), .. OfPositional(property), .. OfBackingField(property)])
            ?? DeclaredBy.Any(Inherited(property))
            ?? OfInterfaces(property);
    }

    /// <summary>What is declared of a type as a whole: by itself, its bases, its interfaces.</summary>
    internal static DataClassification? OfType(Type type) => s_types.GetOrAdd(Nullable.GetUnderlyingType(type) ?? type, Look);

    /// <summary>What is declared of the types that a type is made of: its elements and type arguments.</summary>
    internal static DataClassification? OfParts(Type type)
    {
        IEnumerable<Type> parts = type.HasElementType ? [type.GetElementType()!] : type.GetGenericArguments();
        foreach (Type part in parts)
        {
            if ((OfType(part) ?? OfParts(part)) is { } found && IsSensitive(found))
            {
                return found;
            }
        }

        return null;
    }

    // The nearest wins.
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = Kept)]
    private static DataClassification? Look(Type type)
    {
        for (Type? current = type; current is not null; current = current.BaseType)
        {
            if (DeclaredBy.Any(Own(current)) is { } found)
            {
                return found;
            }
        }

        return type.GetInterfaces().Select(static contract => DeclaredBy.Any(Own(contract))).FirstOrDefault(static found => IsSensitive(found));
    }

    private static object[] Own(ICustomAttributeProvider? provider) => provider?.GetCustomAttributes(inherit: false) ?? [];

    // What is inherited from an overridden property only this way of asking tells.
    private static object[] Inherited(PropertyInfo? property) =>
        property is null ? [] : Attribute.GetCustomAttributes(property, inherit: true);

    // record Person([Sensitive] string Email): the attribute stands on the parameter, the value is read from the property.
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = Kept)]
    private static IEnumerable<object> OfPositional(PropertyInfo? property) =>
        property?.DeclaringType?.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .SelectMany(static constructor => constructor.GetParameters())
            .Where(parameter => parameter.Name == property.Name && parameter.ParameterType == property.PropertyType)
            .SelectMany(static parameter => Own(parameter)) ?? [];

    // record Person([field: Sensitive] string Email).
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = Kept)]
    private static object[] OfBackingField(PropertyInfo? property) =>
        Own(property?.DeclaringType?.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic));

    [UnconditionalSuppressMessage("Trimming", "IL2065", Justification = Kept)]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = Kept)]
    private static DataClassification? OfInterfaces(PropertyInfo? property)
    {
        foreach (Type contract in property?.DeclaringType?.GetInterfaces() ?? [])
        {
            if (contract.GetProperty(property!.Name) is { } member && DeclaredBy.Any(Own(member)) is { } found && IsSensitive(found))
            {
                return found;
            }
        }

        return null;
    }
}

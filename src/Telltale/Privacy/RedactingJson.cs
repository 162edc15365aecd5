using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Telltale;

/// <summary>Writes objects as JSON for telemetry: what is declared sensitive in them is redacted as <see cref="Redaction"/> says.</summary>
/// <remarks>
/// <para>
/// Members count as sensitive that are marked <see cref="SensitiveAttribute"/>, with another data classification, or with a common annotation
/// (<c>[PersonalData]</c>, <c>[EmailAddress]</c>, <c>[Phone]</c>, <c>[CreditCard]</c>, <c>[DataType(DataType.Password)]</c> and the like):
/// themselves, where they override or implement something, by the parameter of a positional record, or by their type. They become texts.
/// <see cref="NotSensitiveAttribute"/> excepts a member.
/// </para>
/// <para>
/// It is for writing only: an object with redacted members cannot be read with these options, so that no marker is taken for a value.
/// What a type's own converter writes is its own affair, unless the type is declared sensitive as a whole.
/// </para>
/// <para>
/// It also works with source-generated contexts and in trimmed applications. What cannot be named outside its type, such as an interface that is
/// private to a class, may have lost its members' attributes there: mark the property itself.
/// </para>
/// </remarks>
public static class RedactingJson
{
    private const string Warned =
        "Without a resolver every options object gets this one. The serializer's methods that then use reflection warn where they are called.";

    /// <summary>
    /// Redacts the sensitive members of a type, for
    /// <see cref="JsonTypeInfoResolver.WithAddedModifier(IJsonTypeInfoResolver, Action{JsonTypeInfo})"/>. <see cref="Redact"/> does more: it also
    /// redacts values of sensitive types that are no members, such as the elements of a list, whatever converter they have.
    /// </summary>
    public static Action<JsonTypeInfo> Modifier { get; } = RedactedMembers.Redact;

    /// <summary>The default options, redacting. Where serialization by reflection is switched off, they know no types.</summary>
    public static JsonSerializerOptions Options { get; } = new JsonSerializerOptions().Redact();

    /// <summary>Makes options that redact from options that do not. Those given stay as they are.</summary>
    /// <param name="options">The options, also of a source-generated context.</param>
    /// <returns>
    /// A copy that redacts. It is read-only, so that nothing can take the redaction out again: a context, for one, that is created with options puts
    /// itself in the place of their resolver.
    /// </returns>
    /// <exception cref="ArgumentNullException">There are no options.</exception>
    public static JsonSerializerOptions Redact(this JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        JsonSerializerOptions redacting = new(options);
        redacting.TypeInfoResolver = (options.TypeInfoResolver ?? ByDefault()).WithAddedModifier(Modifier);
        redacting.Converters.Insert(0, new RedactedTypes());
        redacting.MakeReadOnly();
        return redacting;
    }

    private static IJsonTypeInfoResolver ByDefault() =>
        JsonSerializer.IsReflectionEnabledByDefault ? ByReflection() : JsonTypeInfoResolver.Combine();

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = Warned)]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = Warned)]
    private static IJsonTypeInfoResolver ByReflection() => new DefaultJsonTypeInfoResolver();
}

using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;

namespace Telltale;

/// <summary>What becomes of a sensitive value before telemetry takes it.</summary>
/// <remarks>
/// <para>
/// Out of the box a value becomes a constant marker that names its kind, such as <c>[contact]</c>: nothing is allocated, and neither a host nor
/// dependency injection is needed. <see cref="Configure"/> says kind by kind what to do instead; <see cref="Use"/> binds Microsoft's redactors.
/// </para>
/// <para>
/// It fails closed. Where there is no redactor, where it throws, hands the value through, or writes far more than it was given, the marker is
/// written. No member throws because of a value or of a redactor. All members can be called from any thread.
/// </para>
/// </remarks>
public static class Redaction
{
    /// <summary>The taxonomy of the classifications that <see cref="DataKind"/> stands for.</summary>
    internal const string Taxonomy = "Telltale";

    private static readonly Lock s_writing = new();
    private static volatile RedactionRules s_rules = RedactionRules.Markers;

    /// <summary>Redacts a value.</summary>
    /// <param name="kind">What sort of data it is. One that is not defined becomes the marker of <see cref="DataKind.Personal"/>.</param>
    /// <param name="value">
    /// The value. Its content is looked at only if a redactor is configured: characters as they are, numbers, identifiers and dates in the
    /// invariant culture, anything else by its <see cref="object.ToString"/>.
    /// </param>
    /// <returns>What may be written, or <see langword="null"/> for <see langword="null"/>.</returns>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Redact<T>(DataKind kind, T value)
        where T : allows ref struct =>
        value is null ? null : s_rules.Of(kind).Redact(value);

    /// <summary>Redacts a value that is classified in a taxonomy of somebody else's.</summary>
    /// <param name="classification">
    /// The classification. One of the taxonomy <c>Telltale</c> is the same as its <see cref="DataKind"/>; for any other the provider's redactor is
    /// used, or a marker with the classification's value, such as <c>[private]</c>.
    /// </param>
    /// <param name="value">The value, as in <see cref="Redact{T}(DataKind, T)"/>.</param>
    /// <returns>What may be written, or <see langword="null"/> for <see langword="null"/>.</returns>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Redact<T>(DataClassification classification, T value)
        where T : allows ref struct =>
        value is null ? null : s_rules.Of(classification).Redact(value);

    /// <summary>Redacts characters into a buffer, for writers that make no strings.</summary>
    /// <param name="kind">What sort of data it is.</param>
    /// <param name="value">The characters.</param>
    /// <param name="destination">Where the redacted characters go.</param>
    /// <param name="written">How many were written.</param>
    /// <returns>Whether the destination was large enough. If not, nothing is written.</returns>
    public static bool TryRedact(DataKind kind, ReadOnlySpan<char> value, Span<char> destination, out int written) =>
        s_rules.Of(kind).TryRedact(value, destination, out written);

    /// <inheritdoc cref="TryRedact(DataKind, ReadOnlySpan{char}, Span{char}, out int)"/>
    /// <param name="classification">The classification, as in <see cref="Redact{T}(DataClassification, T)"/>.</param>
    /// <param name="value">The characters.</param>
    /// <param name="destination">Where the redacted characters go.</param>
    /// <param name="written">How many were written.</param>
    public static bool TryRedact(
        DataClassification classification, ReadOnlySpan<char> value, Span<char> destination, out int written) =>
        s_rules.Of(classification).TryRedact(value, destination, out written);

    /// <summary>What redacts content; null where its marker is written.</summary>
    internal static Redactor? OfContent => s_rules.Of(DataKind.Content).Redactor;

    /// <summary>Binds Microsoft's redactors for every kind that <see cref="Configure"/> says nothing of, and for other taxonomies.</summary>
    /// <remarks>
    /// The provider is asked once for each kind, here, with the classification of the taxonomy <c>Telltale</c> whose value is the kind's name; for
    /// another classification when it first occurs. Where it throws, gives <see langword="null"/> or a <see cref="NullRedactor"/>, the marker stays.
    /// What its redactor for <see cref="DataKind.Credential"/> writes is taken only if no four characters of the value are in it.
    /// </remarks>
    /// <param name="provider">The provider. It replaces one that was given before.</param>
    /// <exception cref="ArgumentNullException">There is no provider.</exception>
    public static void Use(IRedactorProvider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        lock (s_writing)
        {
            s_rules = s_rules.With(provider);
        }
    }

    /// <summary>Says what becomes of the values of some kinds. What was configured before holds on for the others.</summary>
    /// <param name="configure">Is given the policy to change.</param>
    /// <exception cref="ArgumentNullException">There is nothing to call.</exception>
    /// <exception cref="ArgumentException">The policy was asked for something it does not allow; nothing has changed then.</exception>
    public static void Configure(Action<RedactionPolicy> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        lock (s_writing)
        {
            RedactionPolicy policy = new(s_rules.Configured);
            configure(policy);
            s_rules = s_rules.With(policy.Close());
        }
    }

    /// <summary>Forgets the provider and the policy: every value becomes its marker again.</summary>
    public static void Reset()
    {
        lock (s_writing)
        {
            s_rules = RedactionRules.Markers;
        }
    }
}

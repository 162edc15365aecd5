using System.Collections.Immutable;
using Microsoft.Extensions.Compliance.Redaction;

namespace Telltale;

/// <summary>Says kind by kind what becomes of sensitive values. Given to the action of <see cref="Redaction.Configure"/>.</summary>
public sealed class RedactionPolicy
{
    private ImmutableDictionary<DataKind, Redactor?> _configured;
    private bool _isClosed;

    internal RedactionPolicy(ImmutableDictionary<DataKind, Redactor?> configured) => _configured = configured;

    /// <summary>Writes the kind's marker, such as <c>[contact]</c>, whatever a provider says. This is what happens by default.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public RedactionPolicy Mark(DataKind kind) => Set(kind, null);

    /// <summary>Writes nothing: the value becomes an empty text.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public RedactionPolicy Erase(DataKind kind) => Set(kind, EraseRedactor.Instance);

    /// <summary>
    /// Writes <c>****</c> and the last characters, such as <c>****4242</c>, so that people recognise what is theirs. How long the value is does
    /// not show.
    /// </summary>
    /// <param name="kind">The kind; not <see cref="DataKind.Credential"/>.</param>
    /// <param name="showLast">
    /// How many characters are shown at most: 0 to 4, by default 4. Never more than a quarter of the value, so of a short one nothing is shown.
    /// </param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind, or more characters are to be shown.</exception>
    /// <exception cref="ArgumentException">A credential is never shown in part.</exception>
    public RedactionPolicy Mask(DataKind kind, int showLast = MaskRedactor.MostShown)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(showLast);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(showLast, MaskRedactor.MostShown);
        if (kind == DataKind.Credential)
        {
            throw new ArgumentException("A credential is never shown in part. Use Mark, Erase or Hash for it.", nameof(kind));
        }

        return Set(kind, new MaskRedactor(showLast));
    }

    /// <summary>
    /// Writes a keyed hash (HMAC-SHA256 of the UTF-8 text, 16 bytes in hexadecimal) behind the key's id, such as <c>k1:3f9a…</c>. The same value
    /// gives the same text, so that lines about the same person can be found; without the key nobody can guess values and compare.
    /// </summary>
    /// <param name="kind">The kind.</param>
    /// <param name="key">The key: 32 random bytes or more. It is copied.</param>
    /// <param name="keyId">A name for the key, so that values hashed with different keys can be told apart: 1 to 32 letters, digits, '-', '_', '.'.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    /// <exception cref="ArgumentNullException">There is no key id.</exception>
    /// <exception cref="ArgumentException">The key is too short, or its id cannot be written.</exception>
    public RedactionPolicy Hash(DataKind kind, ReadOnlySpan<byte> key, string keyId) => Set(kind, new HashRedactor(key, keyId));

    /// <summary>
    /// Writes what people wrote, with markers in place of what looks like personal data or a secret: mail addresses, telephone, card, account and
    /// social security numbers, addresses of machines, passwords, tokens and keys. Names and what is told in words stay.
    /// </summary>
    /// <param name="kind">The kind: only <see cref="DataKind.Content"/>, the default.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentException">It is another kind: its values are sensitive as a whole.</exception>
    public RedactionPolicy Scrub(DataKind kind = DataKind.Content) => Set(OnlyContent(kind), ScrubRedactor.Instance);

    /// <summary>Writes what people wrote as it is. Meant for development: the compiler warns elsewhere.</summary>
    /// <param name="kind">The kind: only <see cref="DataKind.Content"/>, the default.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentException">It is another kind: its values are sensitive as a whole.</exception>
    public RedactionPolicy Show(DataKind kind = DataKind.Content) => Set(OnlyContent(kind), ShowRedactor.Instance);

    /// <summary>Ends the time in which the policy can be changed.</summary>
    internal ImmutableDictionary<DataKind, Redactor?> Close()
    {
        _isClosed = true;
        return _configured;
    }

    private static DataKind OnlyContent(DataKind kind) => kind == DataKind.Content
        ? kind
        : throw new ArgumentException($"Only {DataKind.Content} can be shown. Use Mark, Erase, Mask or Hash for {kind}.", nameof(kind));

    private RedactionPolicy Set(DataKind kind, Redactor? redactor)
    {
        if (!Enum.IsDefined(kind))
        {
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of data.");
        }

        // Kept and changed later, it would change nothing: that must not pass for success.
        ObjectDisposedException.ThrowIf(_isClosed, this);
        _configured = _configured.SetItem(kind, redactor);
        return this;
    }
}

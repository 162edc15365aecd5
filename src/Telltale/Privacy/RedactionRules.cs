using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;

namespace Telltale;

/// <summary>What holds for every kind at one time. Never changed, only replaced, so that no value sees half of two policies.</summary>
internal sealed class RedactionRules
{
    private static readonly DataKind[] s_kinds = Enum.GetValues<DataKind>();
    private static readonly string[] s_markers = Array.ConvertAll(s_kinds, static kind => MarkerOf(kind.ToString()));
    private static readonly RedactionRule s_undefined = new(s_markers[0]);

    // Below what it is made of: fields are initialized from top to bottom.
    internal static readonly RedactionRules Markers = new(null, ImmutableDictionary<DataKind, Redactor?>.Empty);

    private readonly IRedactorProvider? _provider;
    private readonly RedactionRule[] _byKind;
    private readonly ConcurrentDictionary<DataClassification, RedactionRule> _foreign = new();

    private RedactionRules(IRedactorProvider? provider, ImmutableDictionary<DataKind, Redactor?> configured)
    {
        _provider = provider;
        Configured = configured;
        _byKind = Array.ConvertAll(s_kinds, RuleOf);
    }

    /// <summary>What the policy says; null is the marker.</summary>
    internal ImmutableDictionary<DataKind, Redactor?> Configured { get; }

    internal RedactionRules With(IRedactorProvider provider) => new(provider, Configured);

    internal RedactionRules With(ImmutableDictionary<DataKind, Redactor?> configured) => new(_provider, configured);

    internal RedactionRule Of(DataKind kind) => (uint)kind < (uint)_byKind.Length ? _byKind[(int)kind] : s_undefined;

    internal RedactionRule Of(DataClassification classification)
    {
        if (classification.TaxonomyName == Redaction.Taxonomy && KindOf(classification.Value) is { } kind)
        {
            return Of(kind);
        }

        return _foreign.TryGetValue(classification, out RedactionRule? rule)
            ? rule
            : _foreign.GetOrAdd(classification, Foreign, this);
    }

    private RedactionRule RuleOf(DataKind kind)
    {
        string marker = s_markers[(int)kind];
        return Configured.TryGetValue(kind, out Redactor? own)
            ? new RedactionRule(marker, own)
            : new RedactionRule(
                marker,
                Ask(_provider, new DataClassification(Redaction.Taxonomy, kind.ToString())),
                kind == DataKind.Credential ? RedactorTrust.OfNoPart : RedactorTrust.OfNoWhole);
    }

    private static RedactionRule Foreign(DataClassification classification, RedactionRules rules) =>
        new(MarkerOf(classification.Value), Ask(rules._provider, classification), RedactorTrust.OfNoWhole);

    private static Redactor? Ask(IRedactorProvider? provider, DataClassification classification)
    {
        try
        {
            return provider?.GetRedactor(new DataClassificationSet(classification)) is { } redactor and not NullRedactor ? redactor : null;
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static DataKind? KindOf(string? name)
    {
        foreach (DataKind kind in s_kinds)
        {
            if (s_markers[(int)kind].AsSpan(1..^1).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return null;
    }

    private static string MarkerOf(string? name) => string.IsNullOrEmpty(name) ? "[redacted]" : $"[{name.ToLowerInvariant()}]";
}

namespace Telltale.Generators;

/// <summary>What the assembly has of telemetry.</summary>
internal sealed record ManifestModel(SourceModel Source, EquatableArray<ManifestMethod> Methods, ManifestSignals Signals)
{
    /// <summary>The metrics of signals, and those that calls of models have.</summary>
    internal IEnumerable<ManifestMetric> Metrics => Signals.Metrics
        .Concat(LlmMetrics.Described(Methods.SelectMany(static method => method.Entry.Llm?.Metrics ?? default)))
        .OrderBy(static metric => metric.Name, StringComparer.Ordinal);
}

/// <summary>A method with the number of calls that are intercepted.</summary>
internal sealed record ManifestMethod(ManifestEntry Entry, int CallSites);

/// <summary>What the manifests of the referenced assemblies say.</summary>
/// <param name="Names">The names of annotated methods that can be intercepted.</param>
/// <param name="Covered">The ids of methods that are implemented at their definition, and of members these cover.</param>
internal sealed record ReferencedManifests(EquatableArray<string> Names, EquatableArray<string> Covered);

using Microsoft.Extensions.Diagnostics.Enrichment;

namespace Telltale.Generators.Tests;

/// <summary>Adds tags of its own to every event, as enrichers of applications do.</summary>
internal sealed class ClassifyingEnricher : ILogEnricher, IStaticLogEnricher
{
    internal const string Applied = "enriched-by-us";

    public void Enrich(IEnrichmentTagCollector collector)
    {
        collector.Add("enricher", Applied);
        collector.Add("p0", Applied);
    }
}

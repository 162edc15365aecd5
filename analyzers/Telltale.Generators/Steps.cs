namespace Telltale.Generators;

/// <summary>The names of the pipeline's steps. Tests assert of each that an unrelated edit leaves it cached.</summary>
internal static class Steps
{
    internal const string Switches = nameof(Switches);
    internal const string Source = nameof(Source);
    internal const string Annotations = nameof(Annotations);
    internal const string Annotated = nameof(Annotated);
    internal const string Definitions = nameof(Definitions);
    internal const string DefinedTypes = nameof(DefinedTypes);
    internal const string References = nameof(References);
    internal const string TreeFacts = nameof(TreeFacts);
    internal const string Clients = nameof(Clients);
    internal const string LlmReaders = nameof(LlmReaders);
    internal const string CallSites = nameof(CallSites);
    internal const string InterceptedTypes = nameof(InterceptedTypes);
    internal const string FileSignals = nameof(FileSignals);
    internal const string Signals = nameof(Signals);
    internal const string SignalTypes = nameof(SignalTypes);
    internal const string Observables = nameof(Observables);
    internal const string ManifestSignals = nameof(ManifestSignals);
    internal const string Manifest = nameof(Manifest);
    internal const string RedactingRecords = nameof(RedactingRecords);
    internal const string RedactingRecordFiles = nameof(RedactingRecordFiles);
    internal const string KeptDeclarations = nameof(KeptDeclarations);

    internal static readonly string[] All =
    [
        Switches, Source, Annotations, Annotated, Definitions, DefinedTypes, References, TreeFacts, Clients, LlmReaders, CallSites, InterceptedTypes,
        FileSignals, Signals, SignalTypes, Observables, ManifestSignals, Manifest, RedactingRecords, RedactingRecordFiles, KeptDeclarations,
    ];
}

namespace Telltale;

/// <summary>What only some streams have, kept apart so that the others need not have room for it.</summary>
internal sealed class StreamParts
{
    /// <summary>What was begun before there was a stream.</summary>
    internal StreamScope? Early;

    /// <summary>Whether a task took over what was begun.</summary>
    internal bool IsHandedOver { get; set; }

    /// <summary>The enumerations that give pages, and the page that each of them gave last.</summary>
    internal List<(StreamScope Scope, object Page)>? Paging { get; set; }

    /// <summary>What the arguments say.</summary>
    internal List<StreamEntry>? Entries { get; set; }

    /// <summary>What the arguments say to samplers.</summary>
    internal List<KeyValuePair<string, object?>>? AtStart { get; set; }
}

/// <summary>What one argument of a call says.</summary>
internal readonly record struct StreamEntry(EntryKind Kind, string Name, object Value);

/// <summary>As what an argument is recorded.</summary>
internal enum EntryKind : byte
{
    Tag,
    Dimension,
    Baggage,
    CorrelationId,
}

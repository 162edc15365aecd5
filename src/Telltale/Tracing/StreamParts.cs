namespace Telltale;

/// <summary>What only streams have that are made of pages or given by a task, kept apart so that the others need not have room for it.</summary>
internal sealed class StreamParts
{
    /// <summary>What was begun before there was a stream.</summary>
    internal StreamScope? Early;

    /// <summary>Whether a task took over what was begun.</summary>
    internal bool IsHandedOver { get; set; }

    /// <summary>The enumerations that give pages.</summary>
    internal List<StreamScope> Paging { get; } = [];
}

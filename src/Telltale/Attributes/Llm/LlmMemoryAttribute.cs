namespace Telltale;

/// <summary>Records every call of the method as work on an agent's memory: a span named after the operation.</summary>
/// <remarks>
/// A parameter marked <see cref="LlmContentAttribute"/> is the query or the records; it is recorded only where <see cref="Capture"/> says so. How many
/// records came back is counted where the result is a collection.
/// </remarks>
/// <param name="operation">What is done.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = true)]
public sealed class LlmMemoryAttribute(LlmMemoryOperation operation) : Attribute
{
    /// <summary>What is done.</summary>
    public LlmMemoryOperation Operation { get; } = operation;

    /// <summary>
    /// The store's id, as <c>telltale.memory.store.id</c>, or <c>gen_ai.memory.store.id</c> in the latest dialect. A parameter marked <see cref="MemoryStoreAttribute"/> holds before it.
    /// </summary>
    public string? Store { get; set; }

    /// <inheritdoc cref="LlmCallAttribute.Provider"/>
    public string? Provider { get; set; }

    /// <summary>Whether the store is in another process: the span's kind is then client. True by default.</summary>
    public bool Remote { get; set; } = true;

    /// <inheritdoc cref="LlmCallAttribute.Capture"/>
    public LlmCapture Capture { get; set; }
}

namespace Telltale;

/// <summary>The parameter is the id of the memory store: <c>gen_ai.memory.store.id</c>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class MemoryStoreAttribute : Attribute;

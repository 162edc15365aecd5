namespace Telltale;

/// <summary>The parameter is the id of the memory store: <c>telltale.memory.store.id</c>, <c>gen_ai.memory.store.id</c> in the latest dialect.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class MemoryStoreAttribute : Attribute;

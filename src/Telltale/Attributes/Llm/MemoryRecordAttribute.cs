namespace Telltale;

/// <summary>The parameter is the id of the memory record: <c>gen_ai.memory.record.id</c>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class MemoryRecordAttribute : Attribute;

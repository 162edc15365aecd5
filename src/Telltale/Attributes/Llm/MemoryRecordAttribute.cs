namespace Telltale;

/// <summary>The parameter is the id of the memory record: <c>telltale.memory.record.id</c>, <c>gen_ai.memory.record.id</c> in the latest dialect.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class MemoryRecordAttribute : Attribute;

namespace Telltale;

/// <summary>The parameter is the id by which the model asked for this call of a tool: <c>gen_ai.tool.call.id</c>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ToolCallIdAttribute : Attribute;

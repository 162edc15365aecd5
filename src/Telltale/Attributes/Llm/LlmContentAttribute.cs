namespace Telltale;

/// <summary>The parameter is content: a prompt, messages, a query, arguments of a tool. It is recorded, redacted, only where capturing is on.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class LlmContentAttribute : Attribute;

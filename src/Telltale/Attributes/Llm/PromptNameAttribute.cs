namespace Telltale;

/// <summary>The parameter is the name of the prompt, where it is not always the same.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class PromptNameAttribute : Attribute;

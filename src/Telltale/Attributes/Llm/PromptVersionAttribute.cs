namespace Telltale;

/// <summary>The parameter is the version of the prompt: a whole number.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class PromptVersionAttribute : Attribute;

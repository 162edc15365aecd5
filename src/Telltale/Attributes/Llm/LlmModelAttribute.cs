namespace Telltale;

/// <summary>The parameter is the model that is called, or the deployment: <c>gen_ai.request.model</c>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class LlmModelAttribute : Attribute;

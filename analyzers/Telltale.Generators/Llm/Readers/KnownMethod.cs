namespace Telltale.Generators;

/// <summary>A method of a client library that calls a model, or several that are called alike.</summary>
/// <param name="Clients">The libraries whose tracing it belongs to.</param>
/// <param name="Type">The type that declares it, or that the declaring type implements.</param>
/// <param name="Name">Its name.</param>
/// <param name="Operation">The value of <c>gen_ai.operation.name</c>.</param>
/// <param name="Provider">The provider where no value of the call says it.</param>
internal sealed record KnownMethod(LlmClient Clients, string Type, string Name, string Operation, string? Provider);

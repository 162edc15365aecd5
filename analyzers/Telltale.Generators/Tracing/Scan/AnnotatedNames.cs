namespace Telltale.Generators;

/// <summary>
/// What is looked for: the names of annotated methods and of those of client libraries that are traced, and the members whose calls are seen
/// at a definition already.
/// </summary>
internal sealed record AnnotatedNames(EquatableArray<string> Names, EquatableArray<string> Covered, LlmClient Clients);

namespace Telltale.Generators.Tests;

/// <summary>Tests in which no other test may print, listen or change what holds for the whole process.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public static class Alone;

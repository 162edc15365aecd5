namespace Telltale.Generators;

/// <summary>What is known of a method of a client library.</summary>
/// <param name="Client">The library.</param>
/// <param name="Operation">The value of <c>gen_ai.operation.name</c>.</param>
/// <param name="Provider">The provider where no value of the call says it.</param>
internal sealed record KnownCall(LlmClient Client, string Operation, string? Provider)
{
    /// <summary>The parameter that is the name of the model, where there is one.</summary>
    public string? ModelParameter { get; init; }

    /// <summary>The parameter that is a text the user says, where there is one.</summary>
    public string? TextParameter { get; init; }
}

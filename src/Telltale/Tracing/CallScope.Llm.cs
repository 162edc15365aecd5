namespace Telltale;

/// <summary>What a call of a model reads from its result.</summary>
public partial struct CallScope
{
    /// <summary>What is known of the model's answer. Readers of results may use it where the operation calls a model.</summary>
    public readonly LlmCall Llm => new();
}

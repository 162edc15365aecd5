namespace Telltale.Generators;

/// <summary>What an annotated method is to a model.</summary>
internal enum LlmKind
{
    /// <summary>It calls a model.</summary>
    Call,

    /// <summary>A model asks for it.</summary>
    Tool,

    /// <summary>It runs or makes an agent.</summary>
    Agent,

    /// <summary>It runs several agents or models.</summary>
    Workflow,

    /// <summary>It looks for what grounds a model.</summary>
    Retrieval,

    /// <summary>It works on what an agent remembers.</summary>
    Memory,
}

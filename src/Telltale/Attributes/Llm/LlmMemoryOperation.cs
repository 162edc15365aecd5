namespace Telltale;

/// <summary>What is done with an agent's memory: <c>gen_ai.operation.name</c>.</summary>
public enum LlmMemoryOperation
{
    /// <summary><c>search_memory</c>: records are looked for.</summary>
    Search,

    /// <summary><c>create_memory</c>: records are added.</summary>
    Create,

    /// <summary><c>update_memory</c>: records are changed.</summary>
    Update,

    /// <summary><c>upsert_memory</c>: records are added or changed.</summary>
    Upsert,

    /// <summary><c>delete_memory</c>: records are removed.</summary>
    Delete,

    /// <summary><c>create_memory_store</c>: a store is made.</summary>
    CreateStore,

    /// <summary><c>delete_memory_store</c>: a store is removed.</summary>
    DeleteStore,
}

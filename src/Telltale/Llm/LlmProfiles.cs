namespace Telltale;

/// <summary>The backends for which LLM spans get attributes that only these read.</summary>
[Flags]
public enum LlmProfiles
{
    /// <summary>None: the standard's attributes alone. The default.</summary>
    None = 0,

    /// <summary>Langfuse: usage and cost in its own units, the time of the first chunk, prompt, session.</summary>
    Langfuse = 1,

    /// <summary>LangSmith: the kind of run, provider, usage and cost.</summary>
    LangSmith = 2,

    /// <summary>Datadog LLM Observability.</summary>
    Datadog = 4,
}

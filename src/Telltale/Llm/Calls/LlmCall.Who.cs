namespace Telltale;

/// <summary>For whom, with which prompt and by which agent a call is made, as far as a call says it itself.</summary>
public sealed partial class LlmCall
{
    /// <summary>The conversation.</summary>
    public string? ConversationId
    {
        get => _rare?.Values.ConversationId;
        set
        {
            if (value is not null)
            {
                Kept.Set(ref Rare.ConversationId, value);
            }
        }
    }

    /// <summary>For whom the call is made, redacted.</summary>
    public string? UserId
    {
        get => _rare?.Values.UserId;
        set
        {
            if (value is not null)
            {
                Kept.Set(ref Rare.UserId, value);
            }
        }
    }

    /// <summary>The name of the prompt.</summary>
    public string? PromptName
    {
        get => _rare?.Values.PromptName;
        set
        {
            if (value is not null)
            {
                Kept.Set(ref Rare.PromptName, value);
            }
        }
    }

    /// <summary>The version of the prompt.</summary>
    public long? PromptVersion
    {
        get => Kept.Whole(_rare?.Values.PromptVersion ?? 0);
        set
        {
            if (value is not null)
            {
                Kept.Set(ref Rare.PromptVersion, value);
            }
        }
    }

    /// <summary>The agent's name, where it is not always the same.</summary>
    public string? AgentName
    {
        get => _rare?.Values.AgentName;
        set
        {
            if (value is not null)
            {
                Kept.Set(ref Rare.AgentName, value);
            }
        }
    }

    /// <summary>The agent's id, where it is not always the same.</summary>
    public string? AgentId
    {
        get => _rare?.Values.AgentId;
        set
        {
            if (value is not null)
            {
                Kept.Set(ref Rare.AgentId, value);
            }
        }
    }
}

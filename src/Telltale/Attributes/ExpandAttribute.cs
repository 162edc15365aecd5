namespace Telltale;

/// <summary>
/// Writes an object member by member: each public property becomes a property of the log event and an attribute of the span event. Objects
/// with sensitive members are always written so, each member redacted as it is declared.
/// </summary>
/// <remarks>
/// The members are those of the parameter's type, and so is what is declared of them. Of a type whose assembly says nothing of what is sensitive
/// they are written as they are, because you ask for them: whatever an implementation of yours declares.
/// </remarks>
/// <param name="prefix">Stands, with a dot, before the members' names. By default the parameter's name; empty for none.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ExpandAttribute(string? prefix = null) : Attribute
{
    /// <summary>The prefix, if one was given.</summary>
    public string? Prefix { get; } = prefix;

    /// <summary>How deep members of members are followed: 1 to 4. By default 1.</summary>
    public int Depth { get; set; } = 1;
}

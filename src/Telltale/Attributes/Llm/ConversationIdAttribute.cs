namespace Telltale;

/// <summary>The parameter is the id of the conversation, session or thread that the call belongs to: <c>gen_ai.conversation.id</c>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ConversationIdAttribute : Attribute;

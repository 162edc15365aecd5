namespace Telltale;

/// <summary>
/// Records every call that the project makes to these client libraries as an LLM call, without any annotation: its span, its tokens, its
/// cost, its time to the first chunk.
/// </summary>
/// <remarks>
/// Calls are intercepted where they stand in source. One that is made inside a method annotated <see cref="LlmCallAttribute"/> is not recorded
/// a second time: what it says of tokens and model goes to that one.
/// </remarks>
/// <param name="clients">The libraries.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class TraceClientsAttribute(Client clients) : Attribute
{
    /// <summary>The libraries.</summary>
    public Client Clients { get; } = clients;
}

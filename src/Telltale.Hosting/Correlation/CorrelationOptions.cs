namespace Telltale;

/// <summary>How requests get their correlation id.</summary>
public sealed class CorrelationOptions
{
    /// <summary>The header that carries the id, of requests, responses and outgoing calls. <c>X-Correlation-ID</c> by default.</summary>
    public string HeaderName { get; set; } = "X-Correlation-ID";

    /// <summary>
    /// Whether the id of an incoming request is taken if it is clean: <see cref="Correlation.IsValid"/>, and no longer than
    /// <see cref="MaxLength"/>. True by default; any other is replaced, never repaired.
    /// </summary>
    public bool AcceptIncoming { get; set; } = true;

    /// <summary>The longest incoming id that is taken: 1 to 128 characters. 64 by default.</summary>
    public int MaxLength { get; set; } = 64;

    /// <summary>Whether the response names the id. True by default.</summary>
    public bool Echo { get; set; } = true;

    /// <summary>
    /// The hosts that <c>HttpClient</c>s of the factory send the id to: names, or <c>*.example.org</c> for all below. By default <c>*</c>, all of them,
    /// as with <c>traceparent</c>. None: it is not sent.
    /// </summary>
    public IList<string> PropagateTo { get; } = ["*"];
}

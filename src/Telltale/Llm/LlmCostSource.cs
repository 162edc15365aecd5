namespace Telltale;

/// <summary>Who says what a call cost.</summary>
public enum LlmCostSource
{
    /// <summary>Calculated here, from the price table. Written as <c>local</c>.</summary>
    Local,

    /// <summary>Reported by the provider, or by the proxy in front of it. Written as <c>provider</c>.</summary>
    Provider,
}

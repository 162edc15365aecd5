using System.Diagnostics;

namespace Telltale;

/// <summary>
/// Carries a parameter's value as a baggage item of the span (<see cref="Activity.SetBaggage"/>): it travels with outgoing requests in
/// the W3C <c>baggage</c> header. Never for sensitive values.
/// </summary>
/// <param name="key">The item's key. By default the parameter's name in <c>snake_case</c>.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BaggageAttribute(string? key = null) : Attribute
{
    /// <summary>The item's key, if one was given.</summary>
    public string? Key { get; } = key;
}

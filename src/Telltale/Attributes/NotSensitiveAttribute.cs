namespace Telltale;

/// <summary>
/// Says that a value is not sensitive although its name, its type or a common annotation such as <c>[EmailAddress]</c> suggests it.
/// </summary>
/// <remarks>
/// It ends an argument with a heuristic. It does not undo a declaration on the same symbol: what is marked <see cref="SensitiveAttribute"/>
/// there too is redacted all the same.
/// </remarks>
/// <param name="because">Why not, for whoever reviews it.</param>
[AttributeUsage(
    AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.ReturnValue
    | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum | AttributeTargets.GenericParameter)]
public sealed class NotSensitiveAttribute(string? because = null) : Attribute
{
    /// <summary>Why the value is not sensitive, if it was said.</summary>
    public string? Because { get; } = because;
}

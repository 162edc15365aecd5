namespace Telltale;

/// <summary>Says what a member of an own result type tells of a call of a model.</summary>
/// <param name="kind">What it tells.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class TokenUsageAttribute(TokenKind kind) : Attribute
{
    /// <summary>What the member tells.</summary>
    public TokenKind Kind { get; } = kind;
}

namespace Telltale.Generators;

/// <summary>Why a value counts as sensitive.</summary>
/// <param name="Class">As what.</param>
/// <param name="Tier">How we know.</param>
/// <param name="Name">What the messages call it: <c>User.Email</c>, <c>password</c>.</param>
internal sealed record Evidence(SensitiveClass Class, Tier Tier, string Name)
{
    /// <summary>Whether something was done about it that is called sanitising: often that takes line breaks out, and nothing else.</summary>
    internal bool IsDoubtful { get; init; }
}

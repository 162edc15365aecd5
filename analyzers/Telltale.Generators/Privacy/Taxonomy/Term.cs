namespace Telltale.Generators;

/// <summary>A sequence of words that names sensitive data when a name ends with it.</summary>
/// <param name="Class">As what.</param>
/// <param name="Gate">What else has to hold.</param>
/// <param name="Values">The values that can be meant.</param>
/// <param name="Words">The words, lower-case.</param>
/// <param name="IsStrict">Whether only words that change nothing, or say whose it is, may stand before them.</param>
internal sealed record Term(SensitiveClass Class, Gate Gate, ValueKinds Values, string[] Words, bool IsStrict);

namespace Telltale;

/// <summary>The parameter says for whom the call is made. It is personal data: <c>user.id</c> holds it redacted.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class UserIdAttribute : Attribute;

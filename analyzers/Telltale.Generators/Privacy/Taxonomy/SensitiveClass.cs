namespace Telltale.Generators;

/// <summary>What sensitive data is about. Finer than <c>DataKind</c>, as rules and options tell more apart than redaction does.</summary>
internal enum SensitiveClass
{
    /// <summary>Declared, but nobody said as what.</summary>
    Personal,
    Credential,
    Government,
    Financial,
    Health,
    Biometric,
    Contact,
    Demographic,
    Name,
    Location,
    Network,
    Account,
    Content,
}

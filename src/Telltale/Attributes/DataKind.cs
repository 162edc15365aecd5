namespace Telltale;

/// <summary>The sorts of sensitive data that can be told apart when they are redacted.</summary>
public enum DataKind
{
    /// <summary>Any personal data.</summary>
    Personal,

    /// <summary>Names of people.</summary>
    Name,

    /// <summary>E-mail addresses, telephone numbers, postal addresses.</summary>
    Contact,

    /// <summary>Numbers that authorities give out: passports, tax, social security.</summary>
    Government,

    /// <summary>Cards, accounts, balances, salaries.</summary>
    Financial,

    /// <summary>Diagnoses, medication, disabilities, biometrics.</summary>
    Health,

    /// <summary>Where somebody is or lives.</summary>
    Location,

    /// <summary>Addresses of machines and devices.</summary>
    Network,

    /// <summary>Passwords, tokens, keys, connection strings. Never shown, not even in part.</summary>
    Credential,

    /// <summary>What people write: messages, prompts, completions.</summary>
    Content,
}

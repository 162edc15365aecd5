namespace Telltale.Generators;

/// <summary>Says by which <c>DataKind</c> a class of sensitive data is redacted.</summary>
internal static class DataKinds
{
    /// <summary>The kind that attributes and redaction take when none is named.</summary>
    internal const string Default = "Personal";

    /// <summary>The kind's name.</summary>
    internal static string Of(SensitiveClass value) => value switch
    {
        SensitiveClass.Biometric => nameof(SensitiveClass.Health),
        SensitiveClass.Demographic or SensitiveClass.Account => Default,
        _ => value.ToString(),
    };
}

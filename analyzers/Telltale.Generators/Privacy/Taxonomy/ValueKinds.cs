namespace Telltale.Generators;

/// <summary>What values a name can speak of.</summary>
[Flags]
internal enum ValueKinds
{
    None = 0,

    /// <summary>Strings, and what prints as the text it holds.</summary>
    Text = 1,

    /// <summary>Bytes, as keys are kept.</summary>
    Bytes = 2,

    /// <summary>Days and moments.</summary>
    Date = 4,

    /// <summary>Numbers with a fraction.</summary>
    Fraction = 8,

    /// <summary>Whole numbers.</summary>
    Whole = 16,
}

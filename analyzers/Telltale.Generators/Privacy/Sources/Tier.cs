namespace Telltale.Generators;

/// <summary>How we know that a value is sensitive, strongest first.</summary>
internal enum Tier
{
    /// <summary>An attribute or an option declares it.</summary>
    Declared,

    /// <summary>A member of a framework that is known to hold it.</summary>
    Framework,

    /// <summary>The text itself is a secret.</summary>
    Literal,

    /// <summary>A name that means one thing only.</summary>
    Named,

    /// <summary>A name that means it in a type that describes a person.</summary>
    Gated,
}

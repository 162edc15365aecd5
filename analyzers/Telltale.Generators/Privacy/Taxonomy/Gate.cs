namespace Telltale.Generators;

/// <summary>What has to hold besides the name.</summary>
internal enum Gate
{
    /// <summary>Nothing: the words mean one thing only.</summary>
    Open,

    /// <summary>A type that describes a person declares it, or the name says whose it is.</summary>
    Person,

    /// <summary>The same, or a type that is an address.</summary>
    PersonOrAddress,

    /// <summary>A type about a patient declares it, or the name says whose it is.</summary>
    Patient,

    /// <summary>No type of maps or shapes declares it.</summary>
    NotGeometry,

    /// <summary>A text in a type or a method that is about signing in, and not about reading languages.</summary>
    SignIn,
}

namespace Telltale.Generators;

/// <summary>What a constant key is looked up in, as that decides how the key is read.</summary>
internal enum KeyedPlace
{
    /// <summary>A dictionary, a form, a query, JSON: the key is a name.</summary>
    Any,

    /// <summary>Headers of a request or a response.</summary>
    Headers,

    /// <summary>Cookies.</summary>
    Cookies,

    /// <summary>Configuration and environment: only credentials are looked for.</summary>
    Configuration,

    /// <summary>Claims, which are about a person.</summary>
    Claims,
}

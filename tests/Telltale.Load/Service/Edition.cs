namespace Telltale.Load;

/// <summary>How a service is instrumented.</summary>
internal enum Edition
{
    /// <summary>Not at all.</summary>
    Bare,

    /// <summary>By hand, with OpenTelemetry.</summary>
    Hand,

    /// <summary>With Telltale.</summary>
    Telltale,

    /// <summary>The code assistant, another service, with Telltale.</summary>
    Sample,
}

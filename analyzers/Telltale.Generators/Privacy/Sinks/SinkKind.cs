namespace Telltale.Generators;

/// <summary>Where a value goes that leaves the program's own memory.</summary>
internal enum SinkKind
{
    /// <summary>A log line: its message or its properties.</summary>
    Log,

    /// <summary>What is added to all log lines of a scope or a logger.</summary>
    Scope,

    /// <summary>A span's name, tags, events or status.</summary>
    Span,

    /// <summary>A metric's dimensions.</summary>
    Metric,

    /// <summary>Baggage, which goes to every host that is called.</summary>
    Baggage,

    /// <summary>The message of an exception that is thrown.</summary>
    Exception,

    /// <summary>Standard output and error.</summary>
    Console,

    /// <summary><c>Trace</c> listeners.</summary>
    Trace,

    /// <summary><c>Debug</c>: not in a release.</summary>
    Debug,

    /// <summary>The prompt of a language model.</summary>
    Prompt,

    /// <summary>An address that is requested or redirected to.</summary>
    Url,
}

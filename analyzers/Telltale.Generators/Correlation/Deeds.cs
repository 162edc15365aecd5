namespace Telltale.Generators;

/// <summary>What code does that its context matters to.</summary>
[Flags]
internal enum Deeds
{
    None = 0,

    /// <summary>It writes a log line.</summary>
    Logs = 1,

    /// <summary>It calls another service, or sends a message.</summary>
    CallsOut = 2,

    /// <summary>It starts a span, by whatever library, or calls what we instrument.</summary>
    StartsSpan = 4,

    /// <summary>It opens a log scope.</summary>
    OpensScope = 8,

    /// <summary>It says itself what the context is: it sets the current activity, resumes, extracts, gives a parent.</summary>
    SetsContext = 16,

    /// <summary>It loops until it is told to stop.</summary>
    LoopsForever = 32,

    /// <summary>It leaves something behind that should be correlated.</summary>
    Tells = Logs | CallsOut,

    /// <summary>It has a context of its own.</summary>
    IsCorrelated = StartsSpan | OpensScope | SetsContext,
}

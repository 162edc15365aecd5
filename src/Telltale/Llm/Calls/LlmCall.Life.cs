using System.Diagnostics;

namespace Telltale;

/// <summary>How instances come and go. One that is given back serves another call.</summary>
public sealed partial class LlmCall
{
    private static readonly LlmCall?[] s_shared = new LlmCall?[Math.Max(8, Environment.ProcessorCount * 4)];

    [ThreadStatic]
    private static LlmCall? t_own;

    private string? _readError;

    internal LlmCall(LlmSettings settings) => Take(settings);

    internal LlmSettings Settings { get; private set; } = null!;

    internal LlmDialect Dialect { get; private set; }

    internal LlmProfiles Profiles { get; private set; }

    internal LlmCapture Capture { get; private set; }

    /// <summary>What makes the call known to what happens inside it; null when it is recorded nowhere, or by the call outside.</summary>
    internal LlmFrame? Frame { get; set; }

    /// <summary>The call that this one is a part of, and that gets what this one uses.</summary>
    internal LlmFrame? Around { get; set; }

    internal Activity? Span { get; set; }

    /// <summary>When the request was issued.</summary>
    internal long Began { get; set; }

    internal long FirstChunk { get; private set; }

    internal long LastChunk { get; private set; }

    internal int Chunks { get; private set; }

    internal bool IsStream { get; set; }

    /// <summary>What the method's own arguments say to samplers.</summary>
    internal KeyValuePair<string, object?>[]? More { get; set; }

    /// <summary>Why there is no whole answer though nothing failed.</summary>
    internal string? Outcome { get; set; }

    internal string? ErrorType { get; set; }

    /// <summary>What the call threw, unless it was given up.</summary>
    internal Exception? Thrown { get; set; }

    internal string? KnownProvider => _request.Provider ?? Settings.Provider;

    internal string? KnownModel => _request.Model ?? Settings.Model;

    internal bool ReadsUsage => Settings.ReadsUsage;

    internal static LlmCall Rent(LlmSettings settings)
    {
        LlmCall? idle = t_own;
        if (idle is not null)
        {
            t_own = null;
        }

        for (int i = 0; idle is null && i < s_shared.Length; i++)
        {
            idle = s_shared[i] is null ? null : Interlocked.Exchange(ref s_shared[i], null);
        }

        if (idle is null)
        {
            return new LlmCall(settings);
        }

        idle.Take(settings);
        return idle;
    }

    /// <summary>Gives the instance back.</summary>
    internal void Return()
    {
        Frame?.Close();
        Clear();
        if (t_own is null)
        {
            t_own = this;
            return;
        }

        for (int i = 0; i < s_shared.Length; i++)
        {
            if (s_shared[i] is null && Interlocked.CompareExchange(ref s_shared[i], this, null) is null)
            {
                return;
            }
        }
    }

    /// <summary>What is needed to send the same request once more.</summary>
    internal LlmAgain ToSendAgain()
    {
        if (_readError is not null || _content is not null)
        {
            (Rare.ReadError, Rare.Sent) = (_readError, _content?.Sent);
        }

        _sharesRare = true;
        return new LlmAgain(_request, _rare);
    }

    /// <summary>A call for the same request.</summary>
    internal static LlmCall Rent(LlmSettings settings, LlmAgain again)
    {
        LlmCall call = Rent(settings);
        call._request = again.Request;
        call._rare = again.Rare;
        call._sharesRare = true;
        call._content = again.Rare?.Values.Sent is { } sent ? new LlmContent(sent) : null;
        call._readError = again.Rare?.Values.ReadError;
        call.IsStream = true;
        return call;
    }

    /// <summary>Makes the call known to what happens inside it.</summary>
    internal void EnterFrame()
    {
        Frame ??= new LlmFrame(this, LlmFrame.Current);
        LlmFrame.Current = Frame;
    }

    /// <summary>Takes the time of the request, for one that was issued some time ago.</summary>
    internal void BeganAt(DateTimeOffset time) =>
        Began = Stopwatch.GetTimestamp() - (long)((DateTimeOffset.UtcNow - time).TotalSeconds * Stopwatch.Frequency);

    /// <summary>Takes the time of a chunk.</summary>
    /// <returns>The seconds since the one before; none for the first.</returns>
    internal double? TakeChunk()
    {
        long now = Stopwatch.GetTimestamp();
        long last = LastChunk;
        LastChunk = now;
        if (Chunks++ == 0)
        {
            FirstChunk = now;
            return null;
        }

        return Stopwatch.GetElapsedTime(last, now).TotalSeconds;
    }

    private void Take(LlmSettings settings)
    {
        Settings = settings;
        Dialect = LlmTelemetry.Dialect;
        Profiles = LlmTelemetry.Profiles;
        Capture = settings.Capture == LlmCapture.Default ? LlmTelemetry.Capture : settings.Capture;
    }

    private void Clear()
    {
        _request = default;
        _response = default;
        ClearRare();
        More = null;
        _content = null;
        _readError = null;
        _absorbed = null;
        _addressed = null;
        _address = null;
        _told = default;
        Frame = null;
        Around = null;
        Span = null;
        Began = FirstChunk = LastChunk = 0;
        Chunks = 0;
        IsStream = false;
        Outcome = null;
        ErrorType = null;
        Thrown = null;
        InferencesInside = ToolsInside = 0;
    }
}

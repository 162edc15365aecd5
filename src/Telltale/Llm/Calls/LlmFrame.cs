namespace Telltale;

/// <summary>
/// The innermost operation of a flow, as <see cref="System.Diagnostics.Activity.Current"/> is its span: there also when nothing is traced. It is
/// made for one call and never used again, so that work which outlives its call finds the call gone, not another one.
/// </summary>
internal sealed partial class LlmFrame(LlmCall call, LlmFrame? outer)
{
    private static readonly AsyncLocal<LlmFrame?> s_current = new();
    private LlmCall? _call = call;

    internal static LlmFrame? Current
    {
        get => s_current.Value;
        set => s_current.Value = value;
    }

    internal LlmKind Kind { get; } = call.Settings.Kind;

    /// <summary>The frame that is current again when this one is left.</summary>
    internal LlmFrame? Outer { get; private set; } = outer;

    /// <summary>Whether the call is still under way.</summary>
    internal bool IsOpen => Volatile.Read(ref _call) is not null;

    /// <summary>Whether the call's span is there to stand for what happens inside.</summary>
    internal bool IsRecorded =>
        Volatile.Read(ref _call) is { } call && (call.Span is { IsAllDataRequested: true } || call.Around is { IsRecorded: true });

    /// <summary>Whether the call does not know itself what it uses.</summary>
    internal bool WantsUsage => Volatile.Read(ref _call) is { ReadsUsage: false };

    /// <summary>The call under way that a call of this kind would be part of: there is no tool, agent or other work between.</summary>
    internal static LlmFrame? Find(LlmFrame? innermost, LlmKind kind)
    {
        for (LlmFrame? frame = innermost; frame is not null; frame = frame.Outer)
        {
            if (!frame.IsOpen)
            {
                continue;
            }

            if (frame.Kind == kind)
            {
                return frame;
            }

            if (!frame.Kind.CallsModel())
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Counts a call for the agent that makes it.</summary>
    internal static void Count(LlmFrame? innermost, LlmKind kind)
    {
        for (LlmFrame? frame = innermost; frame is not null; frame = frame.Outer)
        {
            if (frame.Kind == LlmKind.Agent && frame.IsOpen)
            {
                lock (frame)
                {
                    frame._call?.CountInside(kind);
                }

                return;
            }
        }
    }

    /// <summary>Takes what an inner call used, if this one is still under way.</summary>
    internal void Absorb(LlmCall inner)
    {
        lock (this)
        {
            _call?.Absorb(inner);
        }
    }

    /// <summary>The call is over: nothing is written to it any more.</summary>
    internal void Close()
    {
        if (!IsOpen)
        {
            return;
        }

        lock (this)
        {
            _call = null;
        }
    }

    /// <summary>Makes this frame current once more, maybe from another place.</summary>
    internal void Enter()
    {
        LlmFrame? outside = s_current.Value;
        if (outside != this)
        {
            Outer = outside;
            s_current.Value = this;
        }
    }

    /// <summary>Makes the frame outside current again, where this one is.</summary>
    internal void Leave()
    {
        if (s_current.Value == this)
        {
            s_current.Value = Outer;
        }
    }
}

namespace Telltale;

/// <summary>What became of what was to be sent to one receiver: how much arrived, how much is lost, and why.</summary>
internal sealed class Channel(string destination, string signal, ExportMeter meter)
{
    private static readonly AsyncLocal<Attempt?> s_attempt = new();

    private readonly Lock _writing = new();
    private readonly Dictionary<string, long> _lost = [];
    private long _delivered;

    public string Destination => destination;

    public string Signal => signal;

    /// <summary>Told of every loss: how many, and why.</summary>
    public event Action<Channel, long, string>? Losing;

    public long Delivered => Interlocked.Read(ref _delivered);

    /// <summary>When something was lost last, in the clock's ticks; 0 for never.</summary>
    public long LastLoss { get; private set; }

    /// <summary>Why the receiver does not take anything at the moment; null if it does.</summary>
    public string? Trouble { get; private set; }

    /// <summary>The items that are kept on disk until the receiver takes them.</summary>
    public Func<long>? Stored { get; set; }

    /// <summary>The items that wait in memory or are under way.</summary>
    public Func<long>? Waiting { get; set; }

    public IReadOnlyDictionary<string, long> Lost
    {
        get
        {
            lock (_writing)
            {
                return new Dictionary<string, long>(_lost);
            }
        }
    }

    /// <summary>The attempt that the handler of the running request belongs to.</summary>
    public static Attempt? Current => s_attempt.Value;

    public Attempt Begin(long items)
    {
        Attempt attempt = new(items);
        s_attempt.Value = attempt;
        return attempt;
    }

    public void End(Attempt attempt, bool succeeded)
    {
        s_attempt.Value = null;
        if (!succeeded)
        {
            Lose(attempt.Items, attempt.Reason ?? "failed");
        }
        else if (!attempt.IsStored)
        {
            Deliver(attempt.Items, attempt.Rejected);
        }
    }

    public void Deliver(long items, long rejected)
    {
        Trouble = null;
        Interlocked.Add(ref _delivered, Math.Max(0, items - rejected));
        if (rejected > 0)
        {
            Lose(rejected, "rejected");
        }
    }

    public void Lose(long items, string reason)
    {
        if (items <= 0)
        {
            return;
        }

        lock (_writing)
        {
            _lost[reason] = _lost.GetValueOrDefault(reason) + items;
            LastLoss = Environment.TickCount64 + 1;
        }

        meter.Drop(this, items, reason);
        Losing?.Invoke(this, items, reason);
    }

    public void Fail(string reason) => Trouble = reason;

    /// <summary>One batch on its way, and what the handler learns of it.</summary>
    public sealed class Attempt(long items)
    {
        public long Items => items;

        public bool IsStored { get; set; }

        public long Rejected { get; set; }

        public string? Reason { get; set; }
    }
}

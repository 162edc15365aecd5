namespace Telltale;

/// <summary>Counts what waits for a destination, and says when there is no room: what is lost here must not be lost unseen.</summary>
internal sealed class Room
{
    private readonly Channel _channel;
    private readonly int _size;
    private volatile bool _isClosed;
    private int _waiting;

    public Room(Channel channel, int size)
    {
        _channel = channel;
        _size = size;
        channel.Waiting = () => Volatile.Read(ref _waiting);
    }

    public bool TryEnter()
    {
        if (Interlocked.Increment(ref _waiting) <= _size)
        {
            return true;
        }

        Interlocked.Decrement(ref _waiting);
        _channel.Lose(1, "queue_full");
        return false;
    }

    /// <summary>False if the items were given up meanwhile, and are counted.</summary>
    public bool Leave(long items)
    {
        Interlocked.Add(ref _waiting, (int)-items);
        return !_isClosed;
    }

    /// <summary>Gives up what is still waiting.</summary>
    public void Close()
    {
        _isClosed = true;
        _channel.Lose(Interlocked.Exchange(ref _waiting, 0), "shutdown");
    }
}

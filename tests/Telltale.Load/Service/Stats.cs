namespace Telltale.Load;

/// <summary>What a service says of itself: bytes ever allocated, seconds of processor time, memory, what it counted as lost.</summary>
internal sealed record Stats(long Allocated, double Seconds, long Memory, Dictionary<string, long> Lost);

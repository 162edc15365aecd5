namespace Telltale.Load;

/// <summary>What came of one run.</summary>
internal sealed record Result(
    Edition Edition,
    long Sent,
    long Answered,
    long Failed,
    double Median,
    double P99,
    double Seconds,
    double BytesPerRequest,
    (long Spans, long Records) Expected,
    (long Spans, long Records, long Points) Received,
    (long Spans, long Records) Again,
    string Load);

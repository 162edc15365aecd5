namespace Telltale;

/// <summary>What a receiver made of a request, in the words that counters have for it.</summary>
internal sealed record Outcome(OutcomeKind Kind, string Reason, HttpResponseMessage? Response = null, long Rejected = 0, TimeSpan RetryAfter = default)
{
    public static Outcome Again(string reason) => new(OutcomeKind.TryAgain, reason);
}

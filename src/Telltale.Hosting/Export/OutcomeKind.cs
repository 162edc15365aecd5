namespace Telltale;

/// <summary>What came of one request.</summary>
internal enum OutcomeKind
{
    Delivered,
    TryAgain,
    Refused,
}

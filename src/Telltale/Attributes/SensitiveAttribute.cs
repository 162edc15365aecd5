using Microsoft.Extensions.Compliance.Classification;

namespace Telltale;

/// <summary>
/// Declares that a value is sensitive: wherever telemetry takes it, it is redacted first.
/// </summary>
/// <remarks>
/// It is a <see cref="DataClassificationAttribute"/>, so Microsoft's logging generator, redactors and policies understand it too.
/// The taxonomy is <c>Telltale</c>, the value is the name of the <see cref="DataKind"/>.
/// </remarks>
/// <param name="kind">What sort of data it is.</param>
public sealed class SensitiveAttribute(DataKind kind = DataKind.Personal)
    : DataClassificationAttribute(new DataClassification("Telltale", kind.ToString()))
{
    /// <summary>What sort of data it is.</summary>
    public DataKind Kind { get; } = kind;
}

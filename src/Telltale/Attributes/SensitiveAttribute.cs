using Microsoft.Extensions.Compliance.Classification;

namespace Telltale;

/// <summary>
/// Declares that a value is sensitive: wherever telemetry takes it, it is redacted first.
/// </summary>
/// <remarks>
/// <para>
/// It goes on parameters, properties, fields, return values and type parameters, and on classes, structs and interfaces, whose values are then
/// sensitive as a whole. <see cref="Redaction"/> says what becomes of them.
/// </para>
/// <para>
/// It is a <see cref="DataClassificationAttribute"/>, so Microsoft's logging generator, redactors and policies understand it too.
/// The taxonomy is <c>Telltale</c>, the value is the name of the <see cref="DataKind"/>.
/// </para>
/// </remarks>
/// <param name="kind">What sort of data it is.</param>
public sealed class SensitiveAttribute(DataKind kind = DataKind.Personal)
    : DataClassificationAttribute(new DataClassification(Redaction.Taxonomy, kind.ToString()))
{
    /// <summary>What sort of data it is.</summary>
    public DataKind Kind { get; } = kind;
}

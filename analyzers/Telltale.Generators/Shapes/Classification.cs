namespace Telltale.Generators;

/// <summary>As what a value is declared sensitive.</summary>
/// <param name="Kind">The kind's name in <c>DataKind</c>; of another taxonomy's value what comes nearest.</param>
/// <param name="Foreign">An expression that gives another taxonomy's classification, if the attribute that declares it can be named.</param>
internal sealed record Classification(string Kind, string? Foreign = null)
{
    internal static readonly Classification Personal = new("Personal");
    internal static readonly Classification Contact = new("Contact");
    internal static readonly Classification Financial = new("Financial");
    internal static readonly Classification Credential = new("Credential");

    /// <summary>The expression that redacts another one.</summary>
    internal string Redact(string expression) =>
        $"global::Telltale.Redaction.Redact({Foreign ?? $"global::Telltale.DataKind.{Kind}"}, {expression})";
}

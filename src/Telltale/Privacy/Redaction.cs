namespace Telltale;

/// <summary>What becomes of a sensitive value before telemetry takes it.</summary>
/// <remarks>It erases: what is written is a constant marker that names the kind, such as <c>[contact]</c>. Nothing is allocated.</remarks>
public static class Redaction
{
    private static readonly string[] s_markers =
        Array.ConvertAll(Enum.GetNames<DataKind>(), static name => $"[{name.ToLowerInvariant()}]");

    /// <summary>Redacts a value.</summary>
    /// <param name="kind">What sort of data it is. A kind that is not defined is treated as <see cref="DataKind.Personal"/>.</param>
    /// <param name="value">The value; its content is not looked at.</param>
    /// <returns>The kind's marker, or <see langword="null"/> for <see langword="null"/>.</returns>
    public static string? Redact<T>(DataKind kind, T value)
        where T : allows ref struct =>
        value is null ? null : s_markers[(uint)kind < (uint)s_markers.Length ? (int)kind : 0];
}

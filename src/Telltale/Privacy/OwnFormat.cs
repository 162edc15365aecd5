using System.Collections.Concurrent;
using System.ComponentModel;
using System.Net;
using System.Numerics;

namespace Telltale;

/// <summary>
/// Decides at run time whether a value may format itself, where its type says only that it can: what is seen as an <see cref="IFormattable"/>,
/// or as a type parameter's, may be an object with sensitive members. Used by generated code.
/// </summary>
/// <remarks>
/// Strings, numbers, dates, enums and what else comes with .NET and holds nothing but itself may, and types that are declared
/// <see cref="NotSensitiveAttribute"/>. Of types that are declared sensitive the marker is written, of all others the name.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OwnFormat
{
    private static readonly ConcurrentDictionary<Type, bool> s_types = new();

    /// <summary>The value, if it may format itself, or what is written instead.</summary>
    /// <param name="value">The value.</param>
    public static object? Of<T>(T value) => value is null ? null : IsTrusted(value.GetType()) ? Boxes.Of(value) : Instead(value, value.GetType());

    /// <summary>The value, if it is exactly of its type, which has nothing sensitive; else as <see cref="Of"/> has it.</summary>
    /// <param name="value">The value.</param>
    public static object? Exactly<T>(T value)
        where T : class? => value is null || value.GetType() == typeof(T) ? value : Of(value);

    private static bool IsTrusted(Type type) => s_types.GetOrAdd(type, static type =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || IsOfSystem(type) || Declared.OfType(type) is { } said && !Declared.IsSensitive(said));

    // Those that are generic hold values of others.
    private static bool IsOfSystem(Type type) =>
        (type.IsValueType && !type.IsGenericType && type.Assembly == typeof(object).Assembly)
        || type == typeof(BigInteger) || type == typeof(Complex) || type == typeof(Version)
        || typeof(IPAddress).IsAssignableFrom(type) && type.Assembly == typeof(IPAddress).Assembly
        || typeof(Uri).IsAssignableFrom(type) && type.Assembly == typeof(Uri).Assembly;

    private static string Instead<T>(T value, Type type) =>
        Declared.OfType(type) is { } said ? Redaction.Redact(said, value) ?? "" : $"[{type.Name}]";
}

using System.ComponentModel;
using System.Globalization;

namespace Telltale;

/// <summary>
/// One call of a model, tool or agent while it is under way: what generated code reads from its arguments and its result. A value that is not
/// known is <see langword="null"/>, and setting null takes nothing away.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class LlmCall
{
    /// <summary>Adds a reason why the model stopped, in the provider's words and in lower case. Null and a repeated one add nothing.</summary>
    /// <param name="reason">The reason.</param>
    public partial void Finish(string? reason);

    /// <summary>Takes the cost that the provider or a proxy says, in US dollars. It holds before the price table.</summary>
    /// <param name="reported">The text of a header such as <c>x-litellm-response-cost</c>.</param>
    public partial void Charge(string? reported);

    /// <inheritdoc cref="Charge(string)"/>
    /// <param name="dollars">The amount.</param>
    public partial void Charge(decimal? dollars);

    /// <summary>Records that the arguments could not be read; the call itself goes on.</summary>
    /// <param name="failure">What a getter threw.</param>
    public partial void ReadFails(Exception failure);

    // ---- Content.

    /// <summary>Whether content is recorded at all: if not, it need not be read.</summary>
    public partial bool CapturesContent { get; }

    /// <summary>The messages that are sent.</summary>
    public partial LlmMessages Input { get; }

    /// <summary>The messages that come back. Chunks of a stream are added to the last one.</summary>
    public partial LlmMessages Output { get; }

    /// <summary>The instructions that stand apart from the messages: parts without a role.</summary>
    public partial LlmMessages Instructions { get; }

    /// <summary>The definitions of the tools that the model may ask for.</summary>
    public partial LlmMessages Tools { get; }

    /// <summary>Says that the answer itself tells of a failure, although nothing was thrown. The first one holds.</summary>
    /// <param name="errorType">The provider's error code, for <c>error.type</c>; <c>_OTHER</c> where there is none.</param>
    public void Fail(string? errorType) => ErrorType ??= string.IsNullOrEmpty(errorType) ? "_OTHER" : errorType;

    // ---- Numbers as client libraries have them.

    /// <summary>A number as it is written in decimal: 0.2 of single precision is 0.2.</summary>
    /// <param name="value">The number.</param>
    public static double? Number(float? value)
    {
        if (value is not { } known)
        {
            return null;
        }

        // The usual settings are small and have few digits: there is one number of six decimals that is this one in single precision.
        double rounded = Math.Round((double)known, 6);
        if (Math.Abs(known) <= 2 && (float)rounded == known)
        {
            return rounded;
        }

        Span<char> text = stackalloc char[32];
        return known.TryFormat(text, out int length, "R", CultureInfo.InvariantCulture)
            ? double.Parse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture)
            : known;
    }

    /// <inheritdoc cref="Number(float?)"/>
    public static double? Number(double? value) => value;

    /// <inheritdoc cref="Number(float?)"/>
    public static double? Number(decimal? value) => (double?)value;

    /// <inheritdoc cref="Number(float?)"/>
    public static double? Number(long? value) => value;

    /// <inheritdoc cref="Number(float?)"/>
    public static double? Number(int? value) => value;
}

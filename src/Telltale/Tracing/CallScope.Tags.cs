using System.Globalization;

namespace Telltale;

/// <summary>What a call records of its arguments and its result.</summary>
public partial struct CallScope
{
    /// <summary>Records an attribute of the span; <see langword="null"/> is none.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="value">A string, a boolean, a number or an array of these.</param>
    public readonly void Tag<T>(string name, T value)
    {
        if (IsRecording)
        {
            _span!.SetTag(name, Boxes.Of(value));
        }
    }

    /// <summary>Records an attribute of the span as text in the invariant culture; <see langword="null"/> is none.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="value">The value.</param>
    public readonly void TagText<T>(string name, T value)
    {
        if (IsRecording)
        {
            _span!.SetTag(name, TagText(value));
        }
    }

    /// <summary>Records characters as an attribute of the span.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="value">The characters.</param>
    public readonly void TagText(string name, ReadOnlySpan<char> value)
    {
        if (IsRecording)
        {
            _span!.SetTag(name, value.ToString());
        }
    }

    /// <summary>Records an attribute of the metrics and of the span; <see langword="null"/> is none.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="value">A string, a boolean or an integer.</param>
    public void Dimension<T>(string name, T value)
    {
        object? boxed = Boxes.Of(value);
        if (boxed is null)
        {
            return;
        }

        if (_started != 0)
        {
            _dimensions.Add(_operation.FunctionTag, new KeyValuePair<string, object?>(name, boxed));
        }

        if (IsRecording)
        {
            _span!.SetTag(name, boxed);
        }
    }

    /// <summary>Carries a baggage item with the span; <see langword="null"/> is none.</summary>
    /// <param name="key">The item's key.</param>
    /// <param name="value">The value.</param>
    public readonly void Baggage<T>(string key, T value)
    {
        if (_span is not null && TagText(value) is { } text)
        {
            _span.SetBaggage(key, text);
        }
    }

    /// <summary>Takes the value as the correlation id of this work; <see langword="null"/> is none.</summary>
    /// <param name="value">The id.</param>
    public readonly void CorrelationId<T>(T value)
    {
        if (_span is not null && TagText(value) is { } text)
        {
            _span.SetTag("correlation.id", text);
            _span.SetBaggage("correlation.id", text);
        }
    }

    /// <summary>Records that an attribute could not be read; the call itself goes on.</summary>
    /// <param name="failure">What its getter threw.</param>
    public readonly void TagFails(Exception failure) =>
        _span?.SetTag("telltale.tag.error", failure.GetType().FullName);

    /// <summary>The text an attribute gets for a value that is not a string, boolean or number.</summary>
    internal static string? TagText<T>(T value)
    {
        try
        {
            return value switch
            {
                null => null,
                string text => text,
                Enum name => name.ToString(),
                IFormattable formattable => formattable.ToString(Format(formattable), CultureInfo.InvariantCulture),
                _ => value.ToString(),
            };
        }
        catch (Exception failure)
        {
            return $"[{failure.GetType().FullName}]";
        }
    }

    // Dates round-trip: the invariant culture's own format loses the fraction and the zone.
    private static string? Format(IFormattable value) =>
        value is DateTime or DateTimeOffset or DateOnly or TimeOnly ? "O" : null;
}

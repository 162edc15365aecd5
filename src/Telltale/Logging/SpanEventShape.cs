using System.ComponentModel;
using System.Diagnostics;

namespace Telltale;

/// <summary>What all events of one <see cref="SpanEventAttribute"/> method have in common. Generated code makes one per method and keeps it.</summary>
/// <param name="name">The event's name.</param>
/// <param name="names">The names of the attributes, in the order of the values.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SpanEventShape(string name, params string[] names)
{
    /// <summary>Adds one event to a span; <see langword="null"/> is no attribute.</summary>
    /// <param name="span">The span, which wants all data.</param>
    /// <param name="fields">The values.</param>
    public void Add<TFields>(Activity span, in TFields fields)
        where TFields : struct, ILogFields
    {
        ActivityTagsCollection? tags = null;
        for (int i = 0; i < names.Length; i++)
        {
            if (ValueOf(fields.Box(i)) is { } value)
            {
                (tags ??= []).Add(names[i], value);
            }
        }

        span.AddEvent(new ActivityEvent(name, tags: tags));
    }

    private static object? ValueOf(object? value) => value switch
    {
        null or string or bool or sbyte or byte or short or ushort or int or uint or long or float or double => value,
        _ => CallScope.TagText(value),
    };
}

using System.Diagnostics;

namespace Telltale;

/// <summary>
/// Writes attributes that a span does not have yet. Setting one looks through all that are there, which for many of them is most of the time
/// that a recorded call takes; so it is looked once whether somebody wrote such attributes already.
/// </summary>
internal readonly struct NewTags
{
    private readonly Activity _span;
    private readonly bool _areNew;

    internal NewTags(Activity span)
    {
        _span = span;
        _areNew = true;
        foreach (ref readonly KeyValuePair<string, object?> tag in span.EnumerateTagObjects())
        {
            if (IsOfAnswer(tag.Key))
            {
                _areNew = false;
                return;
            }
        }
    }

    internal void Set(string name, object value)
    {
        if (_areNew)
        {
            _span.AddTag(name, value);
        }
        else
        {
            _span.SetTag(name, value);
        }
    }

    internal void Text(string name, string? value)
    {
        if (value is not null)
        {
            Set(name, value);
        }
    }

    internal void Whole(string name, long? value)
    {
        if (value is { } known)
        {
            Set(name, Boxes.Of(known)!);
        }
    }

    private static bool IsOfAnswer(string name) =>
        name.StartsWith("gen_ai.response.", StringComparison.Ordinal) || name.StartsWith("gen_ai.usage.", StringComparison.Ordinal)
        || name.StartsWith("openai.response.", StringComparison.Ordinal) || name.StartsWith("telltale.cost", StringComparison.Ordinal)
        || name.StartsWith("gen_ai.memory.record.c", StringComparison.Ordinal) || name.StartsWith("telltale.retrieval", StringComparison.Ordinal);
}

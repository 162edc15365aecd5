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

    // One letter tells most of the others apart: the names of requests and answers begin alike.
    private static bool IsOfAnswer(string name) => name.Length > 9 && name[7] switch
    {
        'r' => name[9] == 's' && (Begins(name, "gen_ai.response.") || Begins(name, "openai.response.")),
        'u' => Begins(name, "gen_ai.usage."),
        'c' => name == "gen_ai.conversation.compacted",
        'm' => Begins(name, "gen_ai.memory.record.c"),
        'e' => Begins(name, "telltale.cost") || Begins(name, "telltale.llm.") || Begins(name, "telltale.memory.record.c") || Begins(name, "telltale.retrieval"),
        _ => false,
    };

    private static bool Begins(string name, string start) => name.StartsWith(start, StringComparison.Ordinal);
}

using System;
using System.Collections.Generic;
using System.Globalization;

namespace Telltale;

/// <summary>
/// A piece of a message template: a literal text, or a hole. Compiled into the runtime and into the generator, so that both read the same.
/// </summary>
internal readonly struct TemplatePiece(string text, string? hole, int alignment, string? format)
{
    /// <summary>The text as it stands; of a hole with its braces.</summary>
    internal string Text { get; } = text;

    /// <summary>The hole's name, or null for a literal text.</summary>
    internal string? Hole { get; } = hole;

    internal int Alignment { get; } = alignment;

    internal string? Format { get; } = format;
}

/// <summary>Reads message templates: <c>{Name}</c>, <c>{Name,-10}</c>, <c>{Name:N2}</c>, <c>{@Name}</c>, <c>{{</c> and <c>}}</c>.</summary>
internal static class TemplateReader
{
    internal static List<TemplatePiece> Read(string template)
    {
        List<TemplatePiece> pieces = [];
        string literal = "";
        int at = 0;
        while (at < template.Length)
        {
            char c = template[at];
            int end = c == '{' ? template.IndexOf('}', at) : -1;
            if (c is '{' or '}' && at + 1 < template.Length && template[at + 1] == c)
            {
                literal += c;
                at += 2;
            }
            else if (end > 0 && Hole(template.Substring(at, end + 1 - at)) is { } hole)
            {
                AddLiteral();
                pieces.Add(hole);
                at = end + 1;
            }
            else
            {
                int next = template.IndexOfAny(['{', '}'], at + 1);
                next = next < 0 ? template.Length : next;
                literal += template.Substring(at, next - at);
                at = next;
            }
        }

        AddLiteral();
        return pieces;

        void AddLiteral()
        {
            if (literal.Length > 0)
            {
                pieces.Add(new TemplatePiece(literal, null, 0, null));
                literal = "";
            }
        }
    }

    // "{@Name,-10:N2}"
    private static TemplatePiece? Hole(string text)
    {
        string name = text.Substring(1, text.Length - 2);
        string? format = null;
        int alignment = 0;
        int colon = name.IndexOf(':');
        if (colon >= 0)
        {
            format = name.Substring(colon + 1);
            name = name.Substring(0, colon);
        }

        int comma = name.IndexOf(',');
        if (comma >= 0)
        {
            // Nobody needs wider columns, and a mistyped width must not fill the memory.
            if (!int.TryParse(name.Substring(comma + 1).Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out alignment)
                || alignment is < -1000 or > 1000)
            {
                return null;
            }

            name = name.Substring(0, comma);
        }

        name = name.Trim().TrimStart('@', '$');
        return name.Length == 0 || name.IndexOf('{') >= 0 ? null
            : new TemplatePiece(text, name, alignment, string.IsNullOrEmpty(format) ? null : format);
    }
}

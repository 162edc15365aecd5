using System.ComponentModel;
using Microsoft.Extensions.Logging;

namespace Telltale;

/// <summary>What all events of one <see cref="LogEventAttribute"/> method have in common. Generated code makes one per method and keeps it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LogShape
{
    private readonly EventId _id;

    /// <summary>An event's shape.</summary>
    /// <param name="id">The event's number.</param>
    /// <param name="name">The event's name.</param>
    /// <param name="template">The message with its holes.</param>
    /// <param name="names">The names of the properties, in the order of the values.</param>
    /// <param name="holes">For each hole of the message the index of its value, or -1 when there is none.</param>
    /// <param name="leftOut">Which properties an event does without when they have no value; none by default.</param>
    public LogShape(int id, string name, string template, string[] names, int[] holes, bool[]? leftOut = null)
    {
        LeftOut = leftOut;
        _id = new EventId(id, name);
        Template = template;
        Names = names;
        int hole = 0;
        Pieces = TemplateReader.Read(template)
            .ConvertAll(piece => new Piece(piece.Text, piece.Hole is null ? -1 : holes[hole++], piece.Alignment, piece.Format))
            .ToArray();
    }

    internal string Template { get; }

    internal string[] Names { get; }

    internal Piece[] Pieces { get; }

    internal bool[]? LeftOut { get; }

    /// <summary>Logs one event.</summary>
    /// <param name="logger">Where to.</param>
    /// <param name="level">The level; whether it is on has been asked.</param>
    /// <param name="exception">The exception, if there is one.</param>
    /// <param name="fields">The values.</param>
    public void Log<TFields>(ILogger logger, LogLevel level, Exception? exception, in TFields fields)
        where TFields : struct, ILogFields
    {
        LogState<TFields> state = LogState<TFields>.Rent(this, fields);
        try
        {
            logger.Log<LogState>(level, _id, state, exception, LogState.Message);
        }
        finally
        {
            state.Return();
        }
    }

    /// <summary>A text, or the place of a field.</summary>
    internal readonly record struct Piece(string Text, int Field, int Alignment, string? Format);
}

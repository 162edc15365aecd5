using Microsoft.AspNetCore.Http;

namespace Telltale.Llm.Tests;

/// <summary>What the server says to one request.</summary>
public sealed class Reply
{
    private readonly List<string> _parts = [];
    private readonly Dictionary<string, string> _headers = [];

    private string ContentType { get; init; } = "application/json";

    private int Status { get; init; } = 200;

    private TimeSpan Pause { get; init; }

    private int CutAfter { get; init; } = int.MaxValue;

    public static Reply Json(string body, int status = 200)
    {
        Reply reply = new() { Status = status };
        reply._parts.Add(body);
        return reply;
    }

    /// <summary>Server-sent events; those of Anthropic have names.</summary>
    public static Reply Events(IEnumerable<string> events, TimeSpan pause = default, int cutAfter = int.MaxValue)
    {
        Reply reply = new() { ContentType = "text/event-stream", Pause = pause, CutAfter = cutAfter };
        reply._parts.AddRange(events.Select(static one => $"data: {one}\n\n"));
        return reply;
    }

    public static Reply NamedEvents(IEnumerable<(string Name, string Data)> events, TimeSpan pause = default, int cutAfter = int.MaxValue)
    {
        Reply reply = new() { ContentType = "text/event-stream", Pause = pause, CutAfter = cutAfter };
        reply._parts.AddRange(events.Select(static one => $"event: {one.Name}\ndata: {one.Data}\n\n"));
        return reply;
    }

    public static Reply Lines(IEnumerable<string> lines, TimeSpan pause = default)
    {
        Reply reply = new() { ContentType = "application/x-ndjson", Pause = pause };
        reply._parts.AddRange(lines.Select(static line => line + "\n"));
        return reply;
    }

    public Reply With(string header, string value)
    {
        _headers[header] = value;
        return this;
    }

    internal async Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        context.Response.ContentType = ContentType;
        foreach ((string name, string value) in _headers)
        {
            context.Response.Headers[name] = value;
        }

        for (int i = 0; i < _parts.Count; i++)
        {
            if (i == CutAfter)
            {
                // What was sent has to arrive before the connection breaks.
                await Task.Delay(100);
                context.Abort();
                return;
            }

            await context.Response.WriteAsync(_parts[i], context.RequestAborted);
            if (_parts.Count > 1)
            {
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }

            if (Pause > TimeSpan.Zero)
            {
                await Task.Delay(Pause, context.RequestAborted);
            }
        }
    }
}

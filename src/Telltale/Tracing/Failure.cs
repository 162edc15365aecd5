using System.Diagnostics;

namespace Telltale;

/// <summary>Writes an exception on a span, as much of it as was asked for.</summary>
internal static class Failure
{
    internal static void Record(Activity span, Exception failure, string? type, ExceptionDetail detail)
    {
        // No description: an exception's message can hold personal data.
        span.SetStatus(ActivityStatusCode.Error);
        span.SetTag("error.type", type);
        if (detail == ExceptionDetail.Type || !span.IsAllDataRequested)
        {
            return;
        }

        Add(span, failure, detail == ExceptionDetail.Full ? failure.Message : null, detail == ExceptionDetail.Full ? failure.ToString() : Stack(failure));
    }

    /// <summary>Writes the exception of a call of a model: its message is redacted as content, and its stack trace has none.</summary>
    internal static void RecordRedacted(Activity span, Exception failure, string? type, ExceptionDetail detail)
    {
        span.SetStatus(ActivityStatusCode.Error);
        span.SetTag("error.type", type);
        if (detail != ExceptionDetail.Type && span.IsAllDataRequested)
        {
            Add(span, failure, detail == ExceptionDetail.Full ? Redacted(failure) : null, Stack(failure));
        }
    }

    internal static string Redacted(Exception failure) => ContentText.Of(failure.Message, failure.Message.Length);

    internal static string Stack(Exception failure) => new StackTrace(failure, fNeedFileInfo: true).ToString();

    private static void Add(Activity span, Exception failure, string? message, string stack)
    {
        ActivityTagsCollection tags = new() { ["exception.type"] = failure.GetType().FullName };
        if (message is not null)
        {
            tags["exception.message"] = message;
        }

        tags["exception.stacktrace"] = stack;
        span.AddEvent(new ActivityEvent("exception", tags: tags));
    }
}

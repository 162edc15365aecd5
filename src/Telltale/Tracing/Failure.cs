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

        ActivityTagsCollection tags = new() { ["exception.type"] = failure.GetType().FullName };
        if (detail == ExceptionDetail.Full)
        {
            tags["exception.message"] = failure.Message;
            tags["exception.stacktrace"] = failure.ToString();
        }
        else
        {
            tags["exception.stacktrace"] = new StackTrace(failure, fNeedFileInfo: true).ToString();
        }

        span.AddEvent(new ActivityEvent("exception", tags: tags));
    }
}

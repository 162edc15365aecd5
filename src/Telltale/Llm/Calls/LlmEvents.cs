using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Telltale;

/// <summary>Tells the logger the events of calls that the conventions have as log records.</summary>
internal static class LlmEvents
{
    internal const string Details = "gen_ai.client.inference.operation.details";

    private static readonly EventId s_exception = new(1_300_001, "gen_ai.client.operation.exception");
    private static readonly EventId s_details = new(1_300_002, Details);

    /// <summary>Tells of a failure that a call of somebody else's service threw.</summary>
    internal static void Tell(LlmCall call, Activity? span, Exception failure, ExceptionDetail detail)
    {
        if (LlmTelemetry.Logger is not { } logger || call.SpanKind != ActivityKind.Client || !logger.IsEnabled(LogLevel.Warning))
        {
            return;
        }

        List<KeyValuePair<string, object?>> attributes =
        [
            new("exception.type", failure.GetType().FullName),
            new("error.type", call.ErrorType),
            new("gen_ai.operation.name", call.Settings.Operation),
        ];
        Add(attributes, "gen_ai.provider.name", call.ProviderName);
        Add(attributes, "gen_ai.request.model", call.KnownModel);

        // What an exported span says already is not said again.
        if (span is not { IsAllDataRequested: true, Recorded: true })
        {
            AddDetail(attributes, failure, detail);
        }

        Log(logger, LogLevel.Warning, s_exception, attributes, "A call of a model failed.");
    }

    /// <summary>Tells what was said, if that is wanted.</summary>
    /// <returns>Whether it is.</returns>
    internal static bool Tell(Activity span, ActivityTagsCollection content)
    {
        if (LlmTelemetry.Logger is not { } logger || !logger.IsEnabled(LogLevel.Debug))
        {
            return false;
        }

        Log(logger, LogLevel.Debug, s_details, [.. span.TagObjects.Where(tag => !content.ContainsKey(tag.Key)), .. content], "What a model was asked and answered.");
        return true;
    }

    private static void AddDetail(List<KeyValuePair<string, object?>> attributes, Exception failure, ExceptionDetail detail)
    {
        if (detail == ExceptionDetail.Full)
        {
            attributes.Add(new("exception.message", Failure.Redacted(failure)));
        }

        if (detail != ExceptionDetail.Type)
        {
            attributes.Add(new("exception.stacktrace", Failure.Stack(failure)));
        }
    }

    private static void Add(List<KeyValuePair<string, object?>> attributes, string name, string? value)
    {
        if (value is not null)
        {
            attributes.Add(new(name, value));
        }
    }

    private static void Log(ILogger logger, LogLevel level, EventId id, List<KeyValuePair<string, object?>> attributes, string text)
    {
        attributes.Add(new("{OriginalFormat}", text));
        logger.Log(level, id, (IReadOnlyList<KeyValuePair<string, object?>>)attributes, null, static (state, _) => (string)state[^1].Value!);
    }
}

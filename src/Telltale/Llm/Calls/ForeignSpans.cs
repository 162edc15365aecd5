using System.Diagnostics;

namespace Telltale;

/// <summary>
/// The spans that client libraries make themselves for calls of models. One call is one span: where theirs is outside, ours steps back; where
/// theirs is inside, it is not recorded.
/// </summary>
internal static class ForeignSpans
{
    private const string Taken = "telltale.taken";

    // Added once, with the first call: libraries look whether somebody listens before they make a span.
    private static readonly ActivityListener s_listener = Listen();

    /// <summary>Sees to it that spans inside of ours are not recorded.</summary>
    internal static void Suppress() => _ = s_listener;

    /// <summary>Whether somebody else records the call that is about to be made.</summary>
    internal static bool Record(LlmKind kind)
    {
        for (Activity? span = Activity.Current; span is not null; span = span.Parent)
        {
            if (!span.IsStopped && KindOf(span) is { } theirs)
            {
                if (theirs == kind)
                {
                    return true;
                }

                if (!theirs.CallsModel())
                {
                    return false;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Whether somebody else records the run of the tool that is about to begin. What else runs inside of it is a tool of its own.
    /// </summary>
    internal static bool TakeTool()
    {
        if (Activity.Current is not { IsStopped: false } span || !IsKnown(span.Source.Name) || KindOf(span) != LlmKind.Tool
            || span.GetCustomProperty(Taken) is not null)
        {
            return false;
        }

        span.SetCustomProperty(Taken, Taken);
        return true;
    }

    private static ActivityListener Listen()
    {
        // It wants no spans; those that others want are only marked.
        ActivityListener listener = new()
        {
            ShouldListenTo = static source => IsKnown(source.Name),
            ActivityStarted = static span =>
            {
                if (IsInsideOurs(span))
                {
                    span.IsAllDataRequested = false;
                }
            },
            ActivityStopped = static span =>
            {
                // Only now: what happens inside, as requests over HTTP do, is sampled as its parent is.
                if (!span.IsAllDataRequested)
                {
                    span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static bool IsInsideOurs(Activity span) =>
        LlmFrame.Current is { } inside && ByName(span) is { } kind && kind.CallsModel() && LlmFrame.Find(inside, kind) is { IsRecorded: true };

    private static LlmKind? KindOf(Activity span)
    {
        if (span.GetTagItem("gen_ai.operation.name") is string operation)
        {
            return LlmKinds.Of(operation);
        }

        return IsKnown(span.Source.Name) ? ByName(span) : null;
    }

    private static LlmKind? ByName(Activity span)
    {
        ReadOnlySpan<char> name = span.OperationName;
        int end = name.IndexOfAny(' ', '.');
        return (end < 0 ? name : name[..end]) switch
        {
            "embeddings" => LlmKind.Embeddings,
            "chat" or "text" or "text_completion" or "generate_content" or "anthropic" or "responses" => LlmKind.Inference,
            "invoke_agent" => LlmKind.Agent,
            "create_agent" => LlmKind.CreateAgent,
            "execute_tool" => LlmKind.Tool,
            _ => null,
        };
    }

    private static bool IsKnown(string source) =>
        source is "com.anthropic.sdk.csharp" or "OpenAI.ChatClient" or "OpenAI.ResponsesClient" or "Experimental.Microsoft.Extensions.AI"
        || source.StartsWith("Microsoft.SemanticKernel", StringComparison.Ordinal);
}

using System.Diagnostics;

namespace Telltale;

/// <summary>The messages of a call, where they are recorded.</summary>
public sealed partial class LlmCall
{
    private LlmContent? _content;

    /// <inheritdoc/>
    public partial bool CapturesContent => Capture is LlmCapture.Span or LlmCapture.Event or LlmCapture.SpanAndEvent;

    /// <inheritdoc/>
    public partial LlmMessages Input => Content.Sent.Input ??= new LlmMessages(HasMessages ? MessageForm.Input : MessageForm.Value);

    /// <inheritdoc/>
    public partial LlmMessages Output => Content.Output ??= new LlmMessages(HasMessages ? MessageForm.Output : MessageForm.Value);

    /// <inheritdoc/>
    public partial LlmMessages Instructions => Content.Sent.Instructions ??= new LlmMessages(MessageForm.Instructions);

    /// <inheritdoc/>
    public partial LlmMessages Tools => Content.Sent.Tools ??= new LlmMessages(MessageForm.Tools);

    // Tools, searches and memories are given values and give values.
    private bool HasMessages => Settings.Kind is not (LlmKind.Tool or LlmKind.Retrieval or LlmKind.Memory);

    private LlmContent Content => _content ??= new LlmContent(new LlmSent());

    /// <summary>Writes what the arguments say.</summary>
    internal void WriteRequest(Activity span)
    {
        TakeTold();
        LlmSpan.Begin(this, span);
    }

    /// <summary>Writes what became of the call.</summary>
    internal void WriteAnswer(Activity span, LlmCost? cost)
    {
        LlmAnswer.Write(this, span, cost);
        LlmSpan.Text(span, "telltale.tag.error", _readError);
        WriteContent(span);
    }

    /// <summary>Writes what was captured.</summary>
    private void WriteContent(Activity span)
    {
        if (_content is not { } content || !CapturesContent)
        {
            return;
        }

        ActivityTagsCollection texts = [];
        (string input, string? output) = ContentNames.Of(Settings, Dialect);
        LlmTexts sent = content.Sent.ToJson();
        Add("gen_ai.system_instructions", sent.Instructions);
        Add("gen_ai.tool.definitions", sent.Tools);
        Add(input, sent.Input);
        Add(output, content.Output?.ToJson(FinishReasons?[0]));
        if (Capture is LlmCapture.Span or LlmCapture.SpanAndEvent)
        {
            foreach (KeyValuePair<string, object?> text in texts)
            {
                span.SetTag(text.Key, text.Value);
            }
        }

        // Some backends read content from the events of spans, and take no records.
        if (Capture is LlmCapture.Event or LlmCapture.SpanAndEvent && (!LlmEvents.Tell(span, texts) || Profiles != LlmProfiles.None))
        {
            span.AddEvent(new ActivityEvent(LlmEvents.Details, tags: texts));
        }

        void Add(string? name, string? json)
        {
            if (name == ContentNames.Documents)
            {
                json = ContentJson.Documents(json);
            }

            if (name is not null && json is not null)
            {
                texts.Add(name, json);
            }
        }
    }
}

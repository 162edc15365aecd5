namespace Telltale.Llm.Tests;

/// <summary>Has content recorded, without what is personal in it, until it is disposed.</summary>
internal sealed class Capturing : IDisposable
{
    private readonly LlmCapture _before = LlmTelemetry.Capture;

    internal Capturing(LlmCapture capture = LlmCapture.Span)
    {
        LlmTelemetry.Capture = capture;
        Redaction.Configure(static policy => policy.Scrub());
    }

    public void Dispose()
    {
        LlmTelemetry.Capture = _before;
        Redaction.Reset();
    }
}

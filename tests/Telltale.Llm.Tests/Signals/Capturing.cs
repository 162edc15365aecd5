namespace Telltale.Llm.Tests;

/// <summary>Has content recorded until it is disposed.</summary>
internal sealed class Capturing : IDisposable
{
    private readonly LlmCapture _before = LlmTelemetry.Capture;

    internal Capturing() => LlmTelemetry.Capture = LlmCapture.Span;

    public void Dispose() => LlmTelemetry.Capture = _before;
}

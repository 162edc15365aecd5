namespace Telltale.Tests;

/// <summary>Sets what holds for all calls, until it is disposed.</summary>
internal sealed class Telemetry : IDisposable
{
    internal static Telemetry With(
        LlmDialect dialect = LlmDialect.V1_41, LlmProfiles profiles = LlmProfiles.None, LlmCapture capture = LlmCapture.Default)
    {
        LlmTelemetry.Dialect = dialect;
        LlmTelemetry.Profiles = profiles;
        LlmTelemetry.Capture = capture;
        return new Telemetry();
    }

    public void Dispose()
    {
        LlmTelemetry.Dialect = LlmDialect.V1_41;
        LlmTelemetry.Profiles = LlmProfiles.None;
        LlmTelemetry.Capture = LlmCapture.Default;
    }
}

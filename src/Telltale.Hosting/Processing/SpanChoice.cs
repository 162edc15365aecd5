using System.Buffers.Binary;
using System.Diagnostics;

namespace Telltale;

/// <summary>Says which spans one destination gets.</summary>
internal sealed class SpanChoice(ExportTarget target, PipelineSettings settings)
{
    private readonly Destination _destination = target.Destination;
    private readonly long _bound = target.Destination.Ratio >= 1 ? long.MaxValue : (long)(target.Destination.Ratio * long.MaxValue);

    public bool Wants(Activity span)
    {
        bool isLlm = LlmSpans.IsLlm(span);
        if (target.LlmOnly && !isLlm && !LlmSpans.HoldsLlm(span))
        {
            return false;
        }

        bool isError = span.Status == ActivityStatusCode.Error;

        // What the head of the trace left out was kept for one of these reasons; another destination may have had another.
        bool wasChosen = span.Recorded && !LlmSpans.WasRaised(span);
        bool isWanted = (wasChosen || (settings.KeepErrors && isError) || (settings.KeepLlm && isLlm))
            && (IsInRatio(span) || (_destination.KeepErrors && isError) || (_destination.KeepLlm && isLlm));
        if (!isWanted || !Passes(span))
        {
            return false;
        }

        if (!span.Recorded)
        {
            LlmSpans.Raise(span);
        }

        return true;
    }

    private bool Passes(Activity span)
    {
        try
        {
            return _destination.Filter?.Invoke(span) ?? true;
        }
        catch (Exception)
        {
            // The application must not feel it; and what a broken filter was to hold back stays back.
            return false;
        }
    }

    // The same part of the id that OpenTelemetry's own sampler takes, so that services with the same ratio keep the same traces.
    private bool IsInRatio(Activity span)
    {
        if (_bound == long.MaxValue)
        {
            return true;
        }

        Span<byte> bytes = stackalloc byte[16];
        span.TraceId.CopyTo(bytes);
        return Math.Abs(BinaryPrimitives.ReadInt64BigEndian(bytes)) < _bound;
    }
}

using OpenTelemetry.Trace;

namespace Telltale;

/// <summary>Lets spans that the sampler leaves out be looked at when they end, without telling others that they are recorded.</summary>
internal sealed class KeepingSampler(Sampler sampler) : Sampler
{
    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters)
    {
        SamplingResult result = sampler.ShouldSample(samplingParameters);
        return result.Decision == SamplingDecision.Drop
            ? new SamplingResult(SamplingDecision.RecordOnly, result.Attributes, result.TraceStateString)
            : result;
    }
}

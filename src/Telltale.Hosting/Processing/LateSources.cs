using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Telltale;

/// <summary>
/// Listens to annotated assemblies that are loaded after the start, such as plug-ins: their spans go the way of all others. Their meters cannot be
/// added to a provider that has begun, so that is said.
/// </summary>
internal sealed class LateSources : IDisposable
{
    private readonly ConcurrentDictionary<string, bool> _late = new(StringComparer.Ordinal);
    private readonly Predicate<string> _isKnown;
    private readonly BaseProcessor<Activity> _processor;
    private readonly Sampler _sampler;
    private readonly Action<string> _tell;
    private readonly ActivityListener _listener;

    public LateSources(Predicate<string> isKnown, BaseProcessor<Activity> processor, Sampler sampler, Action<string> tell)
    {
        _isKnown = isKnown;
        _processor = processor;
        _sampler = sampler;
        _tell = tell;
        AppDomain.CurrentDomain.AssemblyLoad += OnLoad;
        _listener = new ActivityListener
        {
            ShouldListenTo = source => _late.ContainsKey(source.Name),
            Sample = Sample,
            ActivityStarted = activity => _processor.OnStart(activity),
            ActivityStopped = Stop,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.AssemblyLoad -= OnLoad;
        _listener.Dispose();
    }

    private void OnLoad(object? sender, AssemblyLoadEventArgs loaded) => Add(loaded.LoadedAssembly);

    internal void Add(Assembly assembly)
    {
        if (AnnotatedAssemblies.SourceOf(assembly) is { } source && !_isKnown(source) && _late.TryAdd(source, true))
        {
            _tell(source);
        }
    }

    private void Stop(Activity activity)
    {
        if (activity.IsAllDataRequested)
        {
            _processor.OnEnd(activity);
        }
    }

    private ActivitySamplingResult Sample(ref ActivityCreationOptions<ActivityContext> options)
    {
        if (Sdk.SuppressInstrumentation)
        {
            return ActivitySamplingResult.None;
        }

        SamplingParameters parameters = new(options.Parent, options.TraceId, options.Name, options.Kind, options.Tags, options.Links);
        return _sampler.ShouldSample(parameters).Decision switch
        {
            SamplingDecision.RecordAndSample => ActivitySamplingResult.AllDataAndRecorded,
            SamplingDecision.RecordOnly => ActivitySamplingResult.AllData,
            _ => options.Parent == default ? ActivitySamplingResult.PropagationData : ActivitySamplingResult.None,
        };
    }
}

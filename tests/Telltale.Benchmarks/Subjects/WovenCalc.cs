using System.Diagnostics;
using System.Runtime.CompilerServices;
using AspectInjector.Broker;

namespace Telltale.Benchmarks.Subjects;

/// <summary>The same methods, woven by AspectInjector.</summary>
internal sealed class WovenCalc
{
    [Woven]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Add(int a, int b) => a + b;

    [Woven]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public async Task<int> AddTask(int a, int b, bool late)
    {
        if (late)
        {
            await Gate.Instance.WaitAsync();
        }

        return a + b;
    }

    [Woven]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public async ValueTask<int> AddValueTask(int a, int b, bool late)
    {
        if (late)
        {
            await Gate.Instance.WaitAsync();
        }

        return a + b;
    }
}

/// <summary>A span around each call.</summary>
[Aspect(Scope.Global)]
[Injection(typeof(WovenAttribute))]
[AttributeUsage(AttributeTargets.Method)]
public sealed class WovenAttribute : Attribute
{
    /// <summary>Runs the method within a span.</summary>
    [Advice(Kind.Around, Targets = Target.Method)]
    public object? Around(
        [Argument(Source.Name)] string name,
        [Argument(Source.Arguments)] object[] arguments,
        [Argument(Source.Target)] Func<object[], object> method)
    {
        Activity? activity = PeerSpans.Source.StartActivity(name);
        bool watched = false;
        try
        {
            object? result = method(arguments);
            watched = activity is not null && PeerSpans.TryWatch(activity, ref result);
            return result;
        }
        catch (Exception failure)
        {
            PeerSpans.Fail(activity, failure);
            throw;
        }
        finally
        {
            if (!watched)
            {
                activity?.Dispose();
            }
        }
    }
}

using System.Diagnostics;
using System.Runtime.CompilerServices;
using Castle.DynamicProxy;

namespace Telltale.Benchmarks.Subjects;

/// <summary>The same methods behind an interface, for a proxy. Public, or the proxy could not see it.</summary>
public interface ICalc
{
    /// <summary>Adds.</summary>
    int Add(int a, int b);

    /// <summary>Adds, at once or later.</summary>
    Task<int> AddTask(int a, int b, bool late);

    /// <summary>Adds, at once or later.</summary>
    ValueTask<int> AddValueTask(int a, int b, bool late);
}

/// <summary>Wraps the methods in a Castle proxy.</summary>
internal sealed class ProxiedCalc : ICalc
{
    internal static ICalc Create() =>
        new ProxyGenerator().CreateInterfaceProxyWithTarget<ICalc>(new ProxiedCalc(), new SpanInterceptor());

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Add(int a, int b) => a + b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public async Task<int> AddTask(int a, int b, bool late)
    {
        if (late)
        {
            await Gate.Instance.WaitAsync();
        }

        return a + b;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public async ValueTask<int> AddValueTask(int a, int b, bool late)
    {
        if (late)
        {
            await Gate.Instance.WaitAsync();
        }

        return a + b;
    }

    private sealed class SpanInterceptor : IInterceptor
    {
        public void Intercept(IInvocation invocation)
        {
            Activity? activity = PeerSpans.Source.StartActivity(invocation.Method.Name);
            bool watched = false;
            try
            {
                invocation.Proceed();
                if (activity is not null)
                {
                    object? result = invocation.ReturnValue;
                    watched = PeerSpans.TryWatch(activity, ref result);
                    invocation.ReturnValue = result;
                }
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
}

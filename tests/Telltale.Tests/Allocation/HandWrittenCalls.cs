using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Telltale.Tests;

/// <summary>The same calls, observed by hand inside the methods.</summary>
internal sealed class HandWrittenCalls(Gate gate)
{
    private static readonly ActivitySource s_source = new("Allocation.HandWritten");

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal int Add(int a, int b)
    {
        using Activity? activity = s_source.StartActivity("Calls.Add");
        try
        {
            return a + b;
        }
        catch (Exception failure)
        {
            Fail(activity, failure);
            throw;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal int Find(int id, string city)
    {
        using Activity? activity = s_source.StartActivity("Calls.Find");
        activity?.SetTag("id", id);
        activity?.SetTag("city", city);
        try
        {
            return id + city.Length;
        }
        catch (Exception failure)
        {
            Fail(activity, failure);
            throw;
        }
    }

    internal async Task<int> AddTask(int a, int b, bool late)
    {
        using Activity? activity = s_source.StartActivity("Calls.AddTask");
        try
        {
            if (late)
            {
                await gate.WaitAsync().ConfigureAwait(false);
            }

            return a + b;
        }
        catch (Exception failure)
        {
            Fail(activity, failure);
            throw;
        }
    }

    internal async ValueTask<int> AddValueTask(int a, int b, bool late)
    {
        using Activity? activity = s_source.StartActivity("Calls.AddValueTask");
        try
        {
            if (late)
            {
                await gate.WaitAsync().ConfigureAwait(false);
            }

            return a + b;
        }
        catch (Exception failure)
        {
            Fail(activity, failure);
            throw;
        }
    }

    private static void Fail(Activity? activity, Exception failure)
    {
        activity?.SetStatus(ActivityStatusCode.Error);
        activity?.SetTag("error.type", failure.GetType().FullName);
    }
}

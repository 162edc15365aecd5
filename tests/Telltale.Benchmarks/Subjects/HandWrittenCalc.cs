using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace Telltale.Benchmarks.Subjects;

/// <summary>The same methods, observed as a careful developer writes it: inside the body.</summary>
internal sealed class HandWrittenCalc
{
    private static readonly ActivitySource s_source = new("HandWritten");
    private static readonly Meter s_meter = new("HandWritten");
    private static readonly Histogram<double> s_duration = s_meter.CreateHistogram<double>("calc.duration", "s");

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Add(int a, int b)
    {
        using Activity? activity = s_source.StartActivity("Calc.Add");
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
    public int Find(int id, string city)
    {
        using Activity? activity = s_source.StartActivity("Calc.Find");
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    public async Task<int> AddTask(int a, int b, bool late)
    {
        using Activity? activity = s_source.StartActivity("Calc.AddTask");
        try
        {
            if (late)
            {
                await Gate.Instance.WaitAsync();
            }

            return a + b;
        }
        catch (Exception failure)
        {
            Fail(activity, failure);
            throw;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public async ValueTask<int> AddValueTask(int a, int b, bool late)
    {
        using Activity? activity = s_source.StartActivity("Calc.AddValueTask");
        try
        {
            if (late)
            {
                await Gate.Instance.WaitAsync();
            }

            return a + b;
        }
        catch (Exception failure)
        {
            Fail(activity, failure);
            throw;
        }
    }

    /// <summary>The wrapper everybody writes. It leaves its span current in the consumer; keeping it out takes far more code.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public async IAsyncEnumerable<int> CountTo(int end, bool late, BareCalc inner)
    {
        using Activity? activity = s_source.StartActivity("Calc.CountTo");
        await using IAsyncEnumerator<int> numbers = inner.CountTo(end, late).GetAsyncEnumerator();
        while (true)
        {
            try
            {
                if (!await numbers.MoveNextAsync().ConfigureAwait(false))
                {
                    yield break;
                }
            }
            catch (Exception failure)
            {
                Fail(activity, failure);
                throw;
            }

            yield return numbers.Current;
        }
    }

    /// <summary>As <see cref="Add"/>, but a duration instead of a span.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int AddMeasured(int a, int b)
    {
        long started = Stopwatch.GetTimestamp();
        try
        {
            int result = a + b;
            s_duration.Record(Seconds(started), new KeyValuePair<string, object?>("code.function.name", "Calc.Add"));
            return result;
        }
        catch (Exception failure)
        {
            s_duration.Record(
                Seconds(started),
                new KeyValuePair<string, object?>("code.function.name", "Calc.Add"),
                new KeyValuePair<string, object?>("error.type", failure.GetType().FullName));
            throw;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int SellMeasured(string city, bool online)
    {
        long started = Stopwatch.GetTimestamp();
        try
        {
            int result = online ? city.Length : 0;
            s_duration.Record(
                Seconds(started),
                new KeyValuePair<string, object?>("code.function.name", "Calc.Sell"),
                new KeyValuePair<string, object?>("city", city),
                new KeyValuePair<string, object?>("online", online));
            return result;
        }
        catch (Exception failure)
        {
            TagList tags = new()
            {
                { "code.function.name", "Calc.Sell" },
                { "city", city },
                { "online", online },
                { "error.type", failure.GetType().FullName },
            };
            s_duration.Record(Seconds(started), tags);
            throw;
        }
    }

    private static double Seconds(long started) => Stopwatch.GetElapsedTime(started).TotalSeconds;

    private static void Fail(Activity? activity, Exception failure)
    {
        activity?.SetStatus(ActivityStatusCode.Error);
        activity?.SetTag("error.type", failure.GetType().FullName);
    }
}

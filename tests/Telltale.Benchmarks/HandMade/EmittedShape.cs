// What the generator emits for the annotated classes, by hand. Once it does, delete this folder: the benchmarks name the annotated classes,
// and only the aliases below put these shapes in their place.
global using MeasuredCalc = Telltale.Benchmarks.HandMade.MeasuredCalc;
global using TracedCalc = Telltale.Benchmarks.HandMade.TracedCalc;
global using TracedMeasuredCalc = Telltale.Benchmarks.HandMade.TracedMeasuredCalc;
using System.Diagnostics;

namespace Telltale.Benchmarks.HandMade;

/// <summary>Calls that go to TracedCalc, as if they were intercepted.</summary>
internal readonly struct TracedCalc()
{
    private readonly Subjects.TracedCalc _self = new();

    internal int Add(int a, int b) => TracedCalcCalls.Add(_self, a, b);

    internal int Find(int id, string city) => TracedCalcCalls.Find(_self, id, city);

    internal Task<int> AddTask(int a, int b, bool late) => TracedCalcCalls.AddTask(_self, a, b, late);

    internal ValueTask<int> AddValueTask(int a, int b, bool late) => TracedCalcCalls.AddValueTask(_self, a, b, late);

    internal IAsyncEnumerable<int> CountTo(int end, bool late) => TracedCalcCalls.CountTo(_self, end, late);
}

[DebuggerStepThrough]
[StackTraceHidden]
file static class TracedCalcCalls
{
    internal static int Add(Subjects.TracedCalc self, int a, int b)
    {
        if (!TracedCalcOperations.Add.IsEnabled)
        {
            return self.Add(a, b);
        }

        return AddRecorded(self, a, b);
    }

    private static int AddRecorded(Subjects.TracedCalc self, int a, int b)
    {
        CallScope scope = TracedCalcOperations.Add.Start();
        try
        {
            return self.Add(a, b);
        }
        catch (Exception failure) when (scope.Fails(failure))
        {
            throw;
        }
        finally
        {
            scope.Leave();
        }
    }

    internal static int Find(Subjects.TracedCalc self, int id, string city)
    {
        if (!TracedCalcOperations.Find.IsEnabled)
        {
            return self.Find(id, city);
        }

        return FindRecorded(self, id, city);
    }

    private static int FindRecorded(Subjects.TracedCalc self, int id, string city)
    {
        CallScope scope = TracedCalcOperations.Find.Start();
        try
        {
            if (scope.IsRecording)
            {
                scope.Tag("id", id);
                scope.Tag("city", city);
            }

            return self.Find(id, city);
        }
        catch (Exception failure) when (scope.Fails(failure))
        {
            throw;
        }
        finally
        {
            scope.Leave();
        }
    }

    internal static Task<int> AddTask(Subjects.TracedCalc self, int a, int b, bool late)
    {
        if (!TracedCalcOperations.AddTask.IsEnabled)
        {
            return self.AddTask(a, b, late);
        }

        return AddTaskRecorded(self, a, b, late);
    }

    private static Task<int> AddTaskRecorded(Subjects.TracedCalc self, int a, int b, bool late)
    {
        CallScope scope = TracedCalcOperations.AddTask.Start();
        try
        {
            return scope.Watch(self.AddTask(a, b, late));
        }
        catch (Exception failure) when (scope.Fails(failure))
        {
            throw;
        }
        finally
        {
            scope.Leave();
        }
    }

    internal static ValueTask<int> AddValueTask(Subjects.TracedCalc self, int a, int b, bool late)
    {
        if (!TracedCalcOperations.AddValueTask.IsEnabled)
        {
            return self.AddValueTask(a, b, late);
        }

        return AddValueTaskRecorded(self, a, b, late);
    }

    private static ValueTask<int> AddValueTaskRecorded(Subjects.TracedCalc self, int a, int b, bool late)
    {
        CallScope scope = TracedCalcOperations.AddValueTask.Start();
        try
        {
            return scope.Watch(self.AddValueTask(a, b, late));
        }
        catch (Exception failure) when (scope.Fails(failure))
        {
            throw;
        }
        finally
        {
            scope.Leave();
        }
    }

    internal static IAsyncEnumerable<int> CountTo(Subjects.TracedCalc self, int end, bool late)
    {
        if (!TracedCalcOperations.CountTo.IsEnabled)
        {
            return self.CountTo(end, late);
        }

        return CountToRecorded(self, end, late);
    }

    private static IAsyncEnumerable<int> CountToRecorded(Subjects.TracedCalc self, int end, bool late)
    {
        StreamCall scope = TracedCalcOperations.CountTo.Defer();
        try
        {
            return scope.Watch(self.CountTo(end, late));
        }
        catch (Exception failure) when (scope.Fails(failure))
        {
            throw;
        }
        finally
        {
            scope.Leave();
        }
    }
}

file static class TracedCalcOperations
{
    private static readonly TelemetrySource s_source = TelemetrySource.Get("Telltale.Benchmarks", "1.0.0", schemaUrl: null);

    internal static readonly Operation Add = new Operation(s_source, "Telltale.Benchmarks.Subjects.TracedCalc.Add")
    {
        SpanName = "TracedCalc.Add",
    };

    internal static readonly Operation Find = new Operation(s_source, "Telltale.Benchmarks.Subjects.TracedCalc.Find")
    {
        SpanName = "TracedCalc.Find",
    };

    internal static readonly Operation AddTask = new Operation(s_source, "Telltale.Benchmarks.Subjects.TracedCalc.AddTask")
    {
        SpanName = "TracedCalc.AddTask",
    };

    internal static readonly Operation AddValueTask = new Operation(s_source, "Telltale.Benchmarks.Subjects.TracedCalc.AddValueTask")
    {
        SpanName = "TracedCalc.AddValueTask",
    };

    internal static readonly Operation CountTo = new Operation(s_source, "Telltale.Benchmarks.Subjects.TracedCalc.CountTo")
    {
        SpanName = "TracedCalc.CountTo",
    };
}

/// <summary>Calls that go to TracedMeasuredCalc, as if they were intercepted.</summary>
internal readonly struct TracedMeasuredCalc()
{
    private readonly Subjects.TracedMeasuredCalc _self = new();

    internal int Add(int a, int b) => TracedMeasuredCalcCalls.Add(_self, a, b);

    internal Task<int> AddTask(int a, int b, bool late) => TracedMeasuredCalcCalls.AddTask(_self, a, b, late);

    internal ValueTask<int> AddValueTask(int a, int b, bool late) => TracedMeasuredCalcCalls.AddValueTask(_self, a, b, late);
}

[DebuggerStepThrough]
[StackTraceHidden]
file static class TracedMeasuredCalcCalls
{
    internal static int Add(Subjects.TracedMeasuredCalc self, int a, int b)
    {
        if (!TracedMeasuredCalcOperations.Add.IsEnabled)
        {
            return self.Add(a, b);
        }

        return AddRecorded(self, a, b);
    }

    private static int AddRecorded(Subjects.TracedMeasuredCalc self, int a, int b)
    {
        CallScope scope = TracedMeasuredCalcOperations.Add.Start();
        try
        {
            return self.Add(a, b);
        }
        catch (Exception failure) when (scope.Fails(failure))
        {
            throw;
        }
        finally
        {
            scope.Leave();
        }
    }

    internal static Task<int> AddTask(Subjects.TracedMeasuredCalc self, int a, int b, bool late)
    {
        if (!TracedMeasuredCalcOperations.AddTask.IsEnabled)
        {
            return self.AddTask(a, b, late);
        }

        return AddTaskRecorded(self, a, b, late);
    }

    private static Task<int> AddTaskRecorded(Subjects.TracedMeasuredCalc self, int a, int b, bool late)
    {
        CallScope scope = TracedMeasuredCalcOperations.AddTask.Start();
        try
        {
            return scope.Watch(self.AddTask(a, b, late));
        }
        catch (Exception failure) when (scope.Fails(failure))
        {
            throw;
        }
        finally
        {
            scope.Leave();
        }
    }

    internal static ValueTask<int> AddValueTask(Subjects.TracedMeasuredCalc self, int a, int b, bool late)
    {
        if (!TracedMeasuredCalcOperations.AddValueTask.IsEnabled)
        {
            return self.AddValueTask(a, b, late);
        }

        return AddValueTaskRecorded(self, a, b, late);
    }

    private static ValueTask<int> AddValueTaskRecorded(Subjects.TracedMeasuredCalc self, int a, int b, bool late)
    {
        CallScope scope = TracedMeasuredCalcOperations.AddValueTask.Start();
        try
        {
            return scope.Watch(self.AddValueTask(a, b, late));
        }
        catch (Exception failure) when (scope.Fails(failure))
        {
            throw;
        }
        finally
        {
            scope.Leave();
        }
    }
}

file static class TracedMeasuredCalcOperations
{
    private static readonly TelemetrySource s_source = TelemetrySource.Get("Telltale.Benchmarks", "1.0.0", schemaUrl: null);

    internal static readonly Operation Add = new Operation(s_source, "Telltale.Benchmarks.Subjects.TracedMeasuredCalc.Add")
    {
        SpanName = "TracedMeasuredCalc.Add",
        Duration = s_source.Duration("telltale.call.duration"),
    };

    internal static readonly Operation AddTask = new Operation(s_source, "Telltale.Benchmarks.Subjects.TracedMeasuredCalc.AddTask")
    {
        SpanName = "TracedMeasuredCalc.AddTask",
        Duration = s_source.Duration("telltale.call.duration"),
    };

    internal static readonly Operation AddValueTask = new Operation(s_source, "Telltale.Benchmarks.Subjects.TracedMeasuredCalc.AddValueTask")
    {
        SpanName = "TracedMeasuredCalc.AddValueTask",
        Duration = s_source.Duration("telltale.call.duration"),
    };
}

/// <summary>Calls that go to MeasuredCalc, as if they were intercepted.</summary>
internal readonly struct MeasuredCalc()
{
    private readonly Subjects.MeasuredCalc _self = new();

    internal int Add(int a, int b) => MeasuredCalcCalls.Add(_self, a, b);

    internal int Sell(string city, bool online) => MeasuredCalcCalls.Sell(_self, city, online);

    internal Task<int> AddTask(int a, int b, bool late) => MeasuredCalcCalls.AddTask(_self, a, b, late);

    internal ValueTask<int> AddValueTask(int a, int b, bool late) => MeasuredCalcCalls.AddValueTask(_self, a, b, late);
}

[DebuggerStepThrough]
[StackTraceHidden]
file static class MeasuredCalcCalls
{
    internal static int Add(Subjects.MeasuredCalc self, int a, int b)
    {
        if (!MeasuredCalcOperations.Add.IsEnabled)
        {
            return self.Add(a, b);
        }

        return AddRecorded(self, a, b);
    }

    private static int AddRecorded(Subjects.MeasuredCalc self, int a, int b)
    {
        CallScope scope = MeasuredCalcOperations.Add.Start();
        try
        {
            return self.Add(a, b);
        }
        catch (Exception failure) when (scope.Fails(failure))
        {
            throw;
        }
        finally
        {
            scope.Leave();
        }
    }

    internal static int Sell(Subjects.MeasuredCalc self, string city, bool online)
    {
        if (!MeasuredCalcOperations.Sell.IsEnabled)
        {
            return self.Sell(city, online);
        }

        return SellRecorded(self, city, online);
    }

    private static int SellRecorded(Subjects.MeasuredCalc self, string city, bool online)
    {
        CallScope scope = MeasuredCalcOperations.Sell.Start();
        try
        {
            if (scope.IsObserved)
            {
                scope.Dimension("city", city);
                scope.Dimension("online", online);
            }

            return self.Sell(city, online);
        }
        catch (Exception failure) when (scope.Fails(failure))
        {
            throw;
        }
        finally
        {
            scope.Leave();
        }
    }

    internal static Task<int> AddTask(Subjects.MeasuredCalc self, int a, int b, bool late)
    {
        if (!MeasuredCalcOperations.AddTask.IsEnabled)
        {
            return self.AddTask(a, b, late);
        }

        return AddTaskRecorded(self, a, b, late);
    }

    private static Task<int> AddTaskRecorded(Subjects.MeasuredCalc self, int a, int b, bool late)
    {
        CallScope scope = MeasuredCalcOperations.AddTask.Start();
        try
        {
            return scope.Watch(self.AddTask(a, b, late));
        }
        catch (Exception failure) when (scope.Fails(failure))
        {
            throw;
        }
        finally
        {
            scope.Leave();
        }
    }

    internal static ValueTask<int> AddValueTask(Subjects.MeasuredCalc self, int a, int b, bool late)
    {
        if (!MeasuredCalcOperations.AddValueTask.IsEnabled)
        {
            return self.AddValueTask(a, b, late);
        }

        return AddValueTaskRecorded(self, a, b, late);
    }

    private static ValueTask<int> AddValueTaskRecorded(Subjects.MeasuredCalc self, int a, int b, bool late)
    {
        CallScope scope = MeasuredCalcOperations.AddValueTask.Start();
        try
        {
            return scope.Watch(self.AddValueTask(a, b, late));
        }
        catch (Exception failure) when (scope.Fails(failure))
        {
            throw;
        }
        finally
        {
            scope.Leave();
        }
    }
}

file static class MeasuredCalcOperations
{
    private static readonly TelemetrySource s_source = TelemetrySource.Get("Telltale.Benchmarks", "1.0.0", schemaUrl: null);

    internal static readonly Operation Add = new Operation(s_source, "Telltale.Benchmarks.Subjects.MeasuredCalc.Add")
    {
        Duration = s_source.Duration("telltale.call.duration"),
    };

    internal static readonly Operation Sell = new Operation(s_source, "Telltale.Benchmarks.Subjects.MeasuredCalc.Sell")
    {
        Duration = s_source.Duration("telltale.call.duration"),
    };

    internal static readonly Operation AddTask = new Operation(s_source, "Telltale.Benchmarks.Subjects.MeasuredCalc.AddTask")
    {
        Duration = s_source.Duration("telltale.call.duration"),
    };

    internal static readonly Operation AddValueTask = new Operation(s_source, "Telltale.Benchmarks.Subjects.MeasuredCalc.AddValueTask")
    {
        Duration = s_source.Duration("telltale.call.duration"),
    };
}
